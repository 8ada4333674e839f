package linetwin.sim.line;

/** Something that schedules events in slots of the calendar. A class, since a call of its method is the hottest of all. */
abstract class Due {
    /** The event in the slot of this purpose is due. */
    abstract void due(int purpose);
}
