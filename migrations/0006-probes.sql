-- A committed round trained again to be measured on the way; what it gives is kept as a measurement's is.
ALTER TABLE work DROP CONSTRAINT work_kind_check;
ALTER TABLE work ADD CONSTRAINT work_kind_check CHECK (kind IN ('train', 'measure', 'probe'));
