package linetwin.model.line.work;

import linetwin.model.value.Distribution;

/**
 * How a stop is cleared from a control room: somebody there looks at it, acts, and either it is over or the crew must come as it would
 * without a control room.
 *
 * @param operator who tries; without one who is free, the attempt waits for one
 * @param time from the moment the operator turns to the stop until it is cleared or given up
 * @param successFraction how probable it is that an attempt clears the stop, 0..1
 * @param isAutomatic whether each such stop is first tried so; if not, only those are that a command asks for
 */
public record RemoteClearing(CrewCall operator, Distribution time, double successFraction, boolean isAutomatic) {
    public RemoteClearing {
        if (!(successFraction >= 0 && successFraction <= 1)) {
            throw new IllegalArgumentException("success is " + successFraction + "; must be 0 to 1");
        }
    }
}
