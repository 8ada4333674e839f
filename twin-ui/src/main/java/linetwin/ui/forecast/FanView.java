package linetwin.ui.forecast;

/** What a fan of a shift shows. */
enum FanView {
    /** Vehicles ahead of the plan, or behind it: the spread of a whole shift is small beside its vehicles. */
    PLAN,
    /** Vehicles since the shift began. */
    COUNT
}
