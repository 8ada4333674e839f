package linetwin.sim.engine;

/** Something that acts whenever it may be able to do something, and that has a state; see {@link Agenda}. */
public abstract class Participant extends EventHandler {
    private final Agenda agenda;
    private final int index;

    /** Whether it waits in the agenda's list of those that are woken. */
    boolean isWoken;

    /** Whether it waits in the agenda's list of those that are touched. */
    boolean isTouched;

    /** @param index its place among all participants of the agenda, from 0 */
    protected Participant(Agenda agenda, int index) {
        this.agenda = agenda;
        this.index = index;
    }

    /** Its place among all participants of the agenda, from 0. */
    public final int index() {
        return index;
    }

    /** Does all that can be done now. */
    protected abstract void settle();

    /** The instant is over: brings the state up to date with the situation. */
    protected abstract void refresh();

    /** Has {@link #settle} called in this instant. */
    public final void wake() {
        agenda.wake(this);
    }

    /** Has {@link #refresh} called when this instant is over. */
    protected final void touch() {
        agenda.touch(this);
    }

    /** Has it look at what it can do, and at its state. */
    public final void wakeAndTouch() {
        wake();
        touch();
    }

    /** An event of its own is due: nobody need wake it until {@link #settleNow}. */
    protected final void beginEvent() {
        isWoken = true;
    }

    /** Settles at once, without a turn in the list of those that are woken. */
    protected final void settleNow() {
        isWoken = false;
        settle();
    }
}
