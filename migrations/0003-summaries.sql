-- What lists show, condensed in the transaction that plans: a list of 10,000 runs must not read 250,000 rounds. All of
-- it can be made again from the rest; `version` says by which rules it was made.
CREATE TABLE experiment_summary (
  team text NOT NULL DEFAULT current_team(),
  experiment identity NOT NULL,
  version integer NOT NULL,
  -- Planned share of weights by round.
  remaining double precision[] NOT NULL,
  -- The headline of its verdict; null without one.
  wins json,
  summarised_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, experiment),
  FOREIGN KEY (team, experiment) REFERENCES experiment ON DELETE CASCADE
);

CREATE TABLE replicate_summary (
  team text NOT NULL DEFAULT current_team(),
  experiment identity NOT NULL,
  replicate bigint NOT NULL CHECK (replicate >= 0),
  summary json NOT NULL,
  PRIMARY KEY (team, experiment, replicate),
  FOREIGN KEY (team, experiment) REFERENCES experiment_summary ON DELETE CASCADE
);

-- A row of the list of runs. The arrays are those of its rounds that are in, densest first.
CREATE TABLE run_summary (
  team text NOT NULL DEFAULT current_team(),
  experiment identity NOT NULL,
  arm text NOT NULL,
  replicate bigint NOT NULL CHECK (replicate >= 0),
  draw integer NOT NULL CHECK (draw >= 0),
  rounds integer NOT NULL CHECK (rounds > 0),
  settled integer NOT NULL CHECK (settled BETWEEN 0 AND rounds),
  diverged integer NOT NULL CHECK (diverged BETWEEN 0 AND settled),
  seconds double precision NOT NULL CHECK (seconds >= 0),
  committed_at timestamptz,
  remaining double precision[] NOT NULL,
  accuracy double precision[] NOT NULL,
  difference double precision[] NOT NULL,
  summary json NOT NULL,
  PRIMARY KEY (team, experiment, arm, replicate, draw),
  FOREIGN KEY (team, experiment) REFERENCES experiment_summary ON DELETE CASCADE,
  CHECK (cardinality(remaining) = cardinality(accuracy) AND cardinality(remaining) = cardinality(difference))
);

-- Runs are running, failed or cancelled by work that is not settled: little of it, whatever the number of runs.
CREATE INDEX work_remarkable ON work (team, state) WHERE state IN ('running', 'failed', 'withdrawn');

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['experiment_summary', 'replicate_summary', 'run_summary']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY team ON %I USING (team = current_team()) WITH CHECK (team = current_team())', name);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lottery_app', name);
    END IF;
  END LOOP;
END $$;
