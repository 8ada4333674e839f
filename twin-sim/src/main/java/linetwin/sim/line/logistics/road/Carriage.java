package linetwin.sim.line.logistics.road;

import linetwin.model.value.Distribution;
import linetwin.sim.engine.Archive;
import linetwin.sim.line.floor.Beginning;

/** Whoever brings bins to the line-side when they are called. */
public interface Carriage {
    /** Serves the delivery from now on. Returns the number by which it calls. */
    int serve(Delivery delivery);

    /** From the moment a bin is empty until the fleet knows. */
    Distribution callOff();

    /** From the moment somebody takes a call of this number until the bin stands at the line-side, as far as it is known before. */
    Distribution trip(int delivery);

    /** From there until the next call can be taken. */
    Distribution back();

    /** A bin is to be brought to the delivery of this number. */
    void call(int delivery);

    /** Takes its part of the present that the run begins with. */
    void begin(Beginning beginning);

    /** When a run begins, a bin is on its way to the delivery. */
    void beginBringing(int delivery, long ticks);

    /** When a run begins, whoever brought the last bin is on the way back. */
    void beginReturning(long ticks);

    void archive(Archive archive);
}
