package linetwin.sim.learn.observe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import linetwin.model.telemetry.EventMessage;
import linetwin.model.twin.reception.SeqWindow;

/** Times of which events are missing, by area, as their numbers show. */
final class Gaps {
    private static final int MOST = 1_000;

    private final Map<String, Stream> streams = new HashMap<>();

    void note(EventMessage message, RunClock clock) {
        String area = message.header().source().area();
        long seq = message.header().seq();
        streams.computeIfAbsent(area, name -> new Stream(seq))
                .note(seq, clock.micros(message.header().simTime()));
    }

    /** Whether events of an area may be missing that happened between two times, in microseconds. */
    boolean isDoubtful(String area, long from, long until) {
        return doubtfulFrom(area, from, until).isPresent();
    }

    /** From when on events of an area may be missing that happened between two times, in microseconds; empty if none is. */
    OptionalLong doubtfulFrom(String area, long from, long until) {
        Stream stream = streams.get(area);
        return stream == null
                ? OptionalLong.empty()
                : stream.gaps.stream()
                        .filter(gap -> gap.from <= until && gap.until >= from)
                        .mapToLong(Gap::from)
                        .min();
    }

    /** Event messages that never came. */
    long missing() {
        return streams.values().stream()
                .mapToLong(stream -> stream.window.missing())
                .sum();
    }

    private record Gap(long from, long until) {}

    private static final class Stream {
        private final SeqWindow window;
        private final Deque<Gap> gaps = new ArrayDeque<>();
        private long latest;

        Stream(long first) {
            window = new SeqWindow(first);
            latest = Long.MIN_VALUE;
        }

        void note(long seq, long at) {
            long before = window.missing();
            window.accept(seq);
            if (window.missing() > before) {
                gaps.add(new Gap(latest, at));
            }
            if (gaps.size() > MOST) {
                gaps.removeFirst();
            }
            latest = Math.max(latest, at);
        }
    }
}
