-- A committed round trained again, to be compared with what is stored and to make arrays that are not kept.
ALTER TABLE work DROP CONSTRAINT work_kind_check;
ALTER TABLE work ADD CONSTRAINT work_kind_check CHECK (kind IN ('train', 'measure', 'probe', 'replay'));

-- What came out, beside the round as it is stored; its primary key is what makes it the only one of its work.
CREATE TABLE replay (
  team text NOT NULL DEFAULT current_team(),
  work identity NOT NULL,
  round identity NOT NULL,
  agreement text NOT NULL CHECK (agreement IN ('same', 'close', 'different')),
  differences text[] NOT NULL,
  engine_version text NOT NULL,
  cpu text NOT NULL,
  committed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, work),
  FOREIGN KEY (team, work) REFERENCES work,
  FOREIGN KEY (team, round) REFERENCES round,
  CHECK ((agreement = 'same') = (cardinality(differences) = 0))
);
CREATE INDEX replay_round ON replay (team, round);

ALTER TABLE replay ENABLE ROW LEVEL SECURITY;
ALTER TABLE replay FORCE ROW LEVEL SECURITY;
CREATE POLICY team ON replay USING (team = current_team()) WITH CHECK (team = current_team());

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON replay TO lottery_app;
  END IF;
END $$;
