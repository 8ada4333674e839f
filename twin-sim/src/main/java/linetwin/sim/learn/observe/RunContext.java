package linetwin.sim.learn.observe;

/** What the elements of a run share: its vehicles, where those begin, which messages are missing, and its clock. */
record RunContext(VehicleBook vehicles, Feeders feeders, Gaps gaps, RunClock clock) {}
