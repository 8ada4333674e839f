package linetwin.sim.learn.calibrate;

/** Is told how far a calibration is, on its thread; may refuse by an exception of its own, which ends it. */
@FunctionalInterface
public interface CalibrationWatch {
    /** So many parts of all are done. */
    void done(int parts, int all);
}
