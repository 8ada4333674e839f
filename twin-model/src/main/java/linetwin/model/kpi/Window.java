package linetwin.model.kpi;

/** The span up to now that live KPIs are computed over. */
public enum Window {
    /** Since the run began. */
    RUN,
    /** Since the last station of the line last came on shift; since the run began if it was never off. */
    SHIFT,
    /** The last hour of the line's time, to the minute; less if the run or the listening began later. */
    HOUR
}
