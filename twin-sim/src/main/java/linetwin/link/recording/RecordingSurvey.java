package linetwin.link.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription;

/**
 * What a timeline shows of a recording. Memory is bounded: of many marks those that are close together become one.
 *
 * @param line the first description; empty if none was recorded
 * @param reached the time on the line up to which it was read
 * @param messages of the contract
 * @param events in them
 * @param rejected lines and messages that could not be read
 * @param firstRejected the first of them, with its place; empty if all could be read
 * @param marks in order of time, at most {@value MarkList#MOST}
 * @param rests breaks and times off shift in order of time, at most {@value RestList#MOST} and the one that lasts
 */
public record RecordingSurvey(
        Optional<LineDescription> line,
        Instant reached,
        long messages,
        long events,
        long rejected,
        String firstRejected,
        List<Mark> marks,
        List<Rest> rests) {
    public RecordingSurvey {
        marks = List.copyOf(marks);
        rests = List.copyOf(rests);
    }

    /** A time on the line during which most of its stations had a break or were off shift. */
    public record Rest(Instant begin, Instant end) {
        public boolean contains(Instant time) {
            return !time.isBefore(begin) && time.isBefore(end);
        }
    }

    /**
     * Something to be shown on a timeline, or several of one kind that are close together.
     *
     * @param at the time on the line; of several, of the first
     * @param toldAt the time of the message that told of it; whoever listens does not know it before
     * @param element where; empty for the whole plant; of several, of the first
     * @param reason a stop mode's name or a reason; empty if none was told
     * @param count how many it stands for
     */
    public record Mark(Instant at, Instant toldAt, Kind kind, String element, String reason, int count) {
        /** What it is. */
        public enum Kind {
            /** The publisher came. */
            ONLINE,
            /** The publisher went, or died. */
            OFFLINE,
            /** The run reached its end. */
            FINISHED,
            /** A station broke down. */
            FAILURE,
            /** A station stopped for a moment. */
            MINOR_STOP,
            /** Material was not there. */
            DELIVERY_LATE,
            /** An operator called for help. */
            ANDON,
            /** A vehicle was scrapped. */
            SCRAP
        }

        Mark and(Mark later) {
            return new Mark(at, toldAt, kind, element, reason, count + later.count);
        }
    }
}
