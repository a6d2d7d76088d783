-- Views of the list of runs that a team has named: the part of an address after the question mark. A deleted one stays,
-- so that deleting can be undone; its name is free again.
CREATE TABLE saved_view (
  team text NOT NULL DEFAULT current_team(),
  id uuid NOT NULL DEFAULT gen_random_uuid(),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  search text NOT NULL CHECK (length(search) <= 4000),
  deleted boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, id)
);
CREATE UNIQUE INDEX saved_view_name ON saved_view (team, lower(name)) WHERE NOT deleted;

ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_view FORCE ROW LEVEL SECURITY;
CREATE POLICY team ON saved_view USING (team = current_team()) WITH CHECK (team = current_team());

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
    GRANT SELECT, INSERT, UPDATE, DELETE ON saved_view TO lottery_app;
  END IF;
END $$;
