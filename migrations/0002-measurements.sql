-- Work that trains nothing: a function of stored arrays, made once and kept as numbers.
ALTER TABLE work DROP CONSTRAINT work_kind_check;
ALTER TABLE work ADD CONSTRAINT work_kind_check CHECK (kind IN ('train', 'measure'));

-- What a measurement gave, an array a name; its primary key is what makes it the only one.
CREATE TABLE measurement (
  team text NOT NULL DEFAULT current_team(),
  work identity NOT NULL,
  name text NOT NULL,
  place smallint NOT NULL CHECK (place >= 0),
  values double precision[] NOT NULL,
  committed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, work, name),
  FOREIGN KEY (team, work) REFERENCES work
);

ALTER TABLE measurement ENABLE ROW LEVEL SECURITY;
ALTER TABLE measurement FORCE ROW LEVEL SECURITY;
CREATE POLICY team ON measurement USING (team = current_team()) WITH CHECK (team = current_team());

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON measurement TO lottery_app;
  END IF;
END $$;
