package linetwin.sim.engine;

/** Something that schedules events in slots of an agenda. A class, since a call of its method is the hottest of all. */
public abstract class EventHandler {
    /** The event in the slot of this purpose is due. */
    protected abstract void due(int purpose);
}
