-- Replays are found among all work by their kind, and those that wait by their state. Their rounds stand in the recipe, where
-- row-level security keeps an index from being asked: an operator of jsonb might leak. `replay_round` answered no query.
CREATE INDEX work_replay ON work (team, state) WHERE kind = 'replay';
DROP INDEX replay_round;
