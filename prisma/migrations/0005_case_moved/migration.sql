-- Whoever listens hears the number of a case whose row has moved, once the transaction is committed
-- (decision 54). Nothing else of it is said: who may know more asks.
CREATE FUNCTION "tell_case_moved"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('case_moved', NEW."number");
  RETURN NULL;
END
$$;

CREATE TRIGGER "Case_registered"
  AFTER INSERT ON "Case"
  FOR EACH ROW EXECUTE FUNCTION "tell_case_moved"();

CREATE TRIGGER "Case_moved"
  AFTER UPDATE OF "version", "epoch" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION "tell_case_moved"();
