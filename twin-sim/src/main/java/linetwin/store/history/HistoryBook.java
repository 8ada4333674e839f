package linetwin.store.history;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.body.LineEvent;

/** Takes in the history of a line while it is heard; in the order of its time, each entry whole or not at all. */
public interface HistoryBook {
    /**
     * What follows is of this run. It is one that is known already if that is told to go on at this time.
     *
     * @param now the time on the line
     */
    void begin(DescriptionMessage announcement, Instant now);

    /** The values of the line have changed. */
    void describe(DescriptionMessage changed);

    /** A reading, in the place of one of the same time. */
    void keep(Cut cut);

    /** What has become known of stops. */
    void keep(StopChange change);

    /** What happened to vehicles and lots, in the order in which it was told, each event once. */
    void keep(List<LineEvent> events);
}
