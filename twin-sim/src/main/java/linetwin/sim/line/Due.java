package linetwin.sim.line;

/** Something that schedules events in slots of the calendar. */
interface Due {
    /** The event in the slot of this purpose is due. */
    void due(int purpose);
}
