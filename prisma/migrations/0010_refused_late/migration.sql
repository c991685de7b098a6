-- A row whose village has another name by the time it is to be registered is refused with that reason.
GRANT UPDATE ("problems") ON "LedgerRow" TO anjie_app;
