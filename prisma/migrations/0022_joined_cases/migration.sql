-- A case that joins a proceeding closes it to whoever is shut out of that case (decision 87): the projection says so.
GRANT UPDATE ("caseNumbers") ON "Undertaking" TO anjie_app;
