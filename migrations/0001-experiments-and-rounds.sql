-- Everything belongs to a team, and the team leads every key. A transaction names its team once, in the setting
-- lottery.team, and row-level security holds it to that, even against a mistake in a query. The policies are forced,
-- so that they bind the owner of the tables too; superusers pass any policy, which is why transactions take on the
-- role lottery_app. Where the owner may not make that role (no CREATEROLE), it must not be a superuser itself.

DO $$
BEGIN
  CREATE ROLE lottery_app NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation OR insufficient_privilege THEN NULL;
END $$;

DO $$
BEGIN
  GRANT lottery_app TO CURRENT_USER;
EXCEPTION
  WHEN undefined_object OR insufficient_privilege OR invalid_grant_operation OR unique_violation THEN NULL;
END $$;

CREATE DOMAIN identity AS text CHECK (VALUE ~ '^[0-9a-f]{64}$');
CREATE DOMAIN fraction AS double precision CHECK (VALUE BETWEEN 0 AND 1);

CREATE FUNCTION current_team() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('lottery.team', true), '');

-- One specified instance of a question. Its specification never changes; name, tags and note are outside the identity.
CREATE TABLE experiment (
  team text NOT NULL DEFAULT current_team(),
  identity identity NOT NULL,
  specification jsonb NOT NULL,
  question text NOT NULL,
  name text NOT NULL,
  tags text[] NOT NULL DEFAULT '{}',
  note text NOT NULL DEFAULT '',
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'finished', 'cancelled')),
  archived boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  PRIMARY KEY (team, identity),
  CHECK ((state = 'finished') = (finished_at IS NOT NULL))
);
CREATE INDEX experiment_newest ON experiment (team, created_at DESC, identity);
CREATE INDEX experiment_prefix ON experiment (team, identity text_pattern_ops);

-- What is to be done, once, however many experiments ask for it.
CREATE TABLE work (
  team text NOT NULL DEFAULT current_team(),
  identity identity NOT NULL,
  kind text NOT NULL CHECK (kind IN ('train')),
  recipe jsonb NOT NULL,
  engine text NOT NULL,
  round integer NOT NULL CHECK (round >= 0),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN
    ('waiting', 'queued', 'running', 'done', 'diverged', 'failed', 'blocked', 'withdrawn')),
  job uuid,
  trainer text,
  errors integer NOT NULL DEFAULT 0 CHECK (errors >= 0),
  error text,
  started_at timestamptz,
  finished_at timestamptz,
  PRIMARY KEY (team, identity),
  CHECK (state NOT IN ('queued', 'running') OR job IS NOT NULL)
);
CREATE INDEX work_unsettled ON work (team, state) WHERE state IN ('queued', 'running', 'failed');

-- Where a piece of work stands in an experiment. A run is a view over this table; a round knows no experiment.
CREATE TABLE placement (
  team text NOT NULL DEFAULT current_team(),
  experiment identity NOT NULL,
  arm text NOT NULL,
  replicate bigint NOT NULL CHECK (replicate >= 0),
  round integer NOT NULL CHECK (round >= 0),
  draw integer NOT NULL CHECK (draw >= 0),
  work identity NOT NULL,
  PRIMARY KEY (team, experiment, arm, replicate, round, draw),
  FOREIGN KEY (team, experiment) REFERENCES experiment,
  FOREIGN KEY (team, work) REFERENCES work
);
CREATE INDEX placement_work ON placement (team, work);

-- A mask once, by the identity of its recipe and network. Its bits are the artifact `mask`.
CREATE TABLE mask (
  team text NOT NULL DEFAULT current_team(),
  identity identity NOT NULL,
  layers text[] NOT NULL,
  kept bigint[] NOT NULL,
  totals bigint[] NOT NULL,
  PRIMARY KEY (team, identity),
  CHECK (cardinality(layers) = cardinality(kept) AND cardinality(layers) = cardinality(totals))
);

-- The committed result of a piece of work. The primary key is what makes it the only one.
CREATE TABLE round (
  team text NOT NULL DEFAULT current_team(),
  identity identity NOT NULL,
  state text NOT NULL CHECK (state IN ('done', 'diverged')),
  diverged_step integer CHECK (diverged_step >= 0),
  kept bigint NOT NULL,
  total bigint NOT NULL,
  mask identity NOT NULL,
  start_hash identity NOT NULL,
  end_hash identity,
  early_stop_step integer CHECK (early_stop_step >= 0),
  early_stop_censored boolean,
  early_stop_test_loss double precision,
  early_stop_test_accuracy fraction,
  end_step integer CHECK (end_step >= 0),
  end_test_loss double precision,
  end_test_accuracy fraction,
  trainer text NOT NULL,
  engine text NOT NULL,
  engine_version text NOT NULL,
  numerics integer NOT NULL,
  code_version text NOT NULL,
  node text NOT NULL,
  cpu text NOT NULL,
  arch text NOT NULL,
  cores integer NOT NULL CHECK (cores > 0),
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  train_milliseconds double precision NOT NULL CHECK (train_milliseconds >= 0),
  steps_per_second double precision NOT NULL CHECK (steps_per_second >= 0),
  committed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, identity),
  FOREIGN KEY (team, identity) REFERENCES work,
  FOREIGN KEY (team, mask) REFERENCES mask,
  CHECK (0 <= kept AND kept <= total),
  CHECK (finished_at >= started_at),
  CHECK ((state = 'diverged') = (diverged_step IS NOT NULL)),
  CHECK (num_nonnulls(end_hash, early_stop_step, early_stop_censored, early_stop_test_loss, early_stop_test_accuracy,
    end_step, end_test_loss, end_test_accuracy) = CASE state WHEN 'done' THEN 8 ELSE 0 END),
  CHECK (early_stop_step <= end_step)
);

CREATE TABLE layer_result (
  team text NOT NULL DEFAULT current_team(),
  round identity NOT NULL,
  index smallint NOT NULL CHECK (index >= 0),
  layer text NOT NULL,
  kept bigint NOT NULL,
  total bigint NOT NULL,
  kept_by_initial_magnitude bigint,
  PRIMARY KEY (team, round, index),
  UNIQUE (team, round, layer),
  FOREIGN KEY (team, round) REFERENCES round ON DELETE CASCADE,
  CHECK (0 <= kept AND kept <= total),
  CHECK (0 <= kept_by_initial_magnitude AND kept_by_initial_magnitude <= total)
);

-- One row a metric, since a figure reads all of a series at once. A diverged round's values may be NaN.
CREATE TABLE series (
  team text NOT NULL DEFAULT current_team(),
  round identity NOT NULL,
  metric text NOT NULL CHECK (metric IN ('validationLoss', 'validationAccuracy', 'trainingLoss', 'testAccuracy')),
  steps integer[] NOT NULL,
  values double precision[] NOT NULL,
  PRIMARY KEY (team, round, metric),
  FOREIGN KEY (team, round) REFERENCES round ON DELETE CASCADE,
  CHECK (cardinality(steps) = cardinality(values))
);

-- One layer's kept weights at one logged step; sampled weights keep their places over the steps of a round.
CREATE TABLE weight_history (
  team text NOT NULL DEFAULT current_team(),
  round identity NOT NULL,
  index smallint NOT NULL CHECK (index >= 0),
  layer text NOT NULL,
  step integer NOT NULL CHECK (step >= 0),
  edges double precision[] NOT NULL,
  counts bigint[] NOT NULL,
  mean double precision NOT NULL,
  sd double precision NOT NULL CHECK (sd >= 0),
  skewness double precision,
  mean_absolute double precision NOT NULL CHECK (mean_absolute >= 0),
  sign_agreement fraction NOT NULL,
  distance double precision NOT NULL CHECK (distance >= 0),
  sample_places integer[] NOT NULL,
  sample_values double precision[] NOT NULL,
  PRIMARY KEY (team, round, index, step),
  FOREIGN KEY (team, round) REFERENCES round ON DELETE CASCADE,
  CHECK (cardinality(edges) = cardinality(counts) + 1),
  CHECK (cardinality(sample_places) = cardinality(sample_values))
);

-- Large arrays in chunks. `mask`: owner is the mask, part a layer, packed bits, deflated. `end`: owner is the round,
-- part one array, float32 little-endian, kernels their kept weights alone.
CREATE TABLE artifact (
  team text NOT NULL DEFAULT current_team(),
  kind text NOT NULL CHECK (kind IN ('mask', 'end')),
  owner identity NOT NULL,
  part text NOT NULL,
  chunk integer NOT NULL CHECK (chunk >= 0),
  place smallint NOT NULL CHECK (place >= 0),
  size integer NOT NULL CHECK (size >= 0),
  bytes bytea NOT NULL,
  PRIMARY KEY (team, kind, owner, part, chunk)
);
ALTER TABLE artifact ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- What runs now: not results. Unlogged, since it is worth nothing after a crash.
CREATE UNLOGGED TABLE training_now (
  team text NOT NULL DEFAULT current_team(),
  work identity NOT NULL,
  trainer text NOT NULL,
  step integer NOT NULL CHECK (step >= 0),
  steps integer NOT NULL CHECK (step <= steps),
  steps_per_second double precision NOT NULL CHECK (steps_per_second >= 0),
  validation_loss_steps integer[] NOT NULL,
  validation_loss double precision[] NOT NULL,
  validation_accuracy_steps integer[] NOT NULL,
  validation_accuracy double precision[] NOT NULL,
  reported_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, work),
  FOREIGN KEY (team, work) REFERENCES work
);

CREATE UNLOGGED TABLE trainer (
  team text NOT NULL DEFAULT current_team(),
  name text NOT NULL,
  pid integer NOT NULL,
  host text NOT NULL,
  engine text NOT NULL,
  since timestamptz NOT NULL DEFAULT now(),
  last_seen timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (team, name)
);

DO $$
DECLARE
  name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['experiment', 'work', 'placement', 'mask', 'round', 'layer_result', 'series',
    'weight_history', 'artifact', 'training_now', 'trainer']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY team ON %I USING (team = current_team()) WITH CHECK (team = current_team())', name);
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'lottery_app') THEN
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO lottery_app', name);
    END IF;
  END LOOP;
END $$;
