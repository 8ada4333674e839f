package linetwin.sim.engine;

import java.util.Arrays;

/**
 * What there is to do in a run: the events of the calendar, each with its handler, and in each instant the participants that
 * were woken and touched.
 *
 * <p>Everything that happens in an instant follows one pattern. An event changes its participant; whoever may now be able to
 * do something is woken; woken participants {@link Participant#settle} in the order of their waking until nobody can do more.
 * When time goes on, those that were touched {@link Participant#refresh} their state, which is a function of their situation.
 * So a participant changes its state at most once in an instant, and nothing depends on how long a chain of them is.
 */
public final class Agenda {
    private final Calendar calendar = new Calendar();
    private final Participant[] participants;
    private EventHandler[] handlers = {};
    private int[] purposes = {};

    // By index: storing numbers is cheaper than storing references.
    private final int[] woken;
    private int wokenHead;
    private int wokenSize;
    private final int[] touched;
    private int touchedCount;

    /** @param participants all there will be; each must be in its place when it is woken or touched for the first time */
    public Agenda(Participant[] participants) {
        this.participants = participants;
        woken = new int[Integer.highestOneBit(Math.max(1, participants.length) * 2)];
        touched = new int[participants.length];
    }

    /** The pending events, and what time it is. */
    public Calendar calendar() {
        return calendar;
    }

    /**
     * A new slot of the calendar, whose events go to the handler.
     *
     * @param purpose what tells the slots of one handler apart
     * @param priority see {@link Calendar#addSlot}
     */
    public int newSlot(EventHandler handler, int purpose, int priority) {
        int slot = calendar.addSlot(priority);
        handlers = Arrays.copyOf(handlers, slot + 1);
        purposes = Arrays.copyOf(purposes, slot + 1);
        handlers[slot] = handler;
        purposes[slot] = purpose;
        return slot;
    }

    /** Whose event is next; only while one is pending. */
    public EventHandler nextHandler() {
        return handlers[calendar.nextSlot()];
    }

    /** Lets everything happen up to the tick, which is then now. Returns the number of events. */
    public long runUntil(long tick) {
        if (tick < calendar.now()) {
            throw new IllegalArgumentException("cannot run until " + tick + ", it is already " + calendar.now());
        }
        long events = 0;
        long next = calendar.nextTime();
        while (next <= tick) {
            int slot = calendar.take();
            handlers[slot].due(purposes[slot]);
            settleAll();
            events++;
            next = calendar.nextTime();
            if (next != calendar.now() && refreshAll()) {
                next = calendar.nextTime(); // a change that is reported now may be due before all else
            }
        }
        calendar.moveTo(tick);
        return events;
    }

    /** Has the participant settle in this instant. */
    void wake(Participant participant) {
        if (!participant.isWoken) {
            participant.isWoken = true;
            woken[(wokenHead + wokenSize++) & (woken.length - 1)] = participant.index();
        }
    }

    /** Has the participant refresh when this instant is over. */
    void touch(Participant participant) {
        if (!participant.isTouched) {
            participant.isTouched = true;
            touched[touchedCount++] = participant.index();
        }
    }

    /** Something was done to participants from outside: lets all happen that follows from it at once. */
    public void settleAndRefresh() {
        settleAll();
        refreshAll();
    }

    private void settleAll() {
        while (wokenSize > 0) {
            Participant participant = participants[woken[wokenHead]];
            wokenHead = (wokenHead + 1) & (woken.length - 1);
            wokenSize--;
            participant.settleNow();
        }
    }

    /**
     * The instant is over: everything that was touched brings its state up to date, in the order of touching. Returns whether
     * there was anything.
     */
    public boolean refreshAll() {
        if (touchedCount == 0) {
            return false;
        }
        for (int i = 0; i < touchedCount; i++) {
            Participant participant = participants[touched[i]];
            participant.isTouched = false;
            participant.refresh();
        }
        touchedCount = 0;
        return true;
    }
}
