-- A paused experiment keeps its place and wants no work until it goes on; a cancelled one was given up.
ALTER TABLE experiment DROP CONSTRAINT experiment_state_check;
ALTER TABLE experiment ADD CONSTRAINT experiment_state_check
  CHECK (state IN ('active', 'paused', 'finished', 'cancelled'));

-- Where the team wants to be told of what has happened; whoever serves the pages writes it when it starts.
CREATE TABLE webhook (
  team text NOT NULL DEFAULT current_team() PRIMARY KEY,
  url text NOT NULL
);

-- What has happened and is to be told, written in the transaction in which it happens, once an event. `round`: the one
-- that diverged. `id` goes with each telling, so that a receiver can drop what it has been told before.
CREATE TABLE notice (
  team text NOT NULL DEFAULT current_team(),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  experiment identity NOT NULL,
  event text NOT NULL CHECK (event IN ('done', 'diverged')),
  round identity,
  counts jsonb NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'told', 'failed')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  error text,
  happened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  told_at timestamptz,
  next_at timestamptz,
  PRIMARY KEY (team, id),
  FOREIGN KEY (team, experiment) REFERENCES experiment ON DELETE CASCADE,
  CHECK ((event = 'diverged') = (round IS NOT NULL)),
  CHECK ((state = 'told') = (told_at IS NOT NULL))
);
CREATE UNIQUE INDEX notice_once ON notice (team, experiment, event, coalesce(round::text, ''));

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['webhook', 'notice']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY team ON %I USING (team = current_team()) WITH CHECK (team = current_team())', name);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lottery_app', name);
    END IF;
  END LOOP;
END $$;
