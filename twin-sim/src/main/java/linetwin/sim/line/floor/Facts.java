package linetwin.sim.line.floor;

import linetwin.model.state.Cause;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineEvent.Verdict;
import linetwin.model.value.Label;
import org.jspecify.annotations.Nullable;

/**
 * Who hears what happens on the line. Nodes state facts as they happen, wherever they may go; a listener cares for those that
 * it wants to and never changes what happens.
 */
public interface Facts {
    /** Nobody listens. */
    Facts UNHEARD = new Facts() {};

    /** The node of this index has, or may have, another state, counter or level. */
    default void changed(int node) {}

    /** The station was in one state and is in another, or in the same one for another cause. */
    default void stateChanged(Label station, StationState from, StationState to, Cause cause) {}

    /** A control room has cleared the stop that the station is in, and will leave at this instant. */
    default void remotelyCleared(Label station) {}

    /** The item has come in; {@link Origins} knows what was taken for it. */
    default void entered(Label label, int item) {}

    /** The item has gone on. */
    default void left(Label label, int item, Label to) {}

    /** Work on the item is done. */
    default void cycleDone(Label station, int item, long ticks) {}

    /** A press has made panels of a lot; see {@link Origins}. */
    default void stroke(Label press, long ticks, String family, long lot) {}

    /** The item was inspected. */
    default void inspected(Label station, int item, Verdict verdict) {}

    /** The item is no more. */
    default void scrapped(Label label, int item, String reason) {}

    /** A station has changed over from an attribute's value, a variant's or a colour's number, to that of the item. */
    default void changedOver(Label station, boolean isColour, int before, int item) {}

    /** Dies were changed between families. */
    default void changedOver(Label press, String from, String to) {}

    /** What should have been brought is not there. */
    default void deliveryLate(Label station, String reason) {}

    /** Somebody is called for help with the item. */
    default void andonCalled(Label station, int item) {}

    /**
     * Somebody has looked for wear at the station, on a round or on demand.
     *
     * @param robot that wears, if one was found
     */
    default void checked(Label station, String stop, boolean isFound, boolean isAsked, @Nullable String robot) {}

    /**
     * A stop comes from wear that no round had found.
     *
     * @param last tick of the latest look; less than 0 if there was none
     * @param robot that wears, if it is one
     */
    default void wearMissed(Label station, String stop, long last, @Nullable String robot) {}

    /** An inspector has come to the station on a round. */
    default void inspectorReached(Label station, String inspector) {}

    /** The item has left the line. */
    default void completed(Label sink, int item, long leadTicks, boolean good, boolean firstTimeThrough) {}
}
