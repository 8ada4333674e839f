package linetwin.model.telemetry.json.usual;

import static linetwin.model.telemetry.json.usual.UsualBytes.ascii;
import static linetwin.model.telemetry.json.usual.UsualParts.count;
import static linetwin.model.telemetry.json.usual.UsualParts.smallCount;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.model.state.Cause;
import linetwin.model.state.StateTimes;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.StateMessage.Held;
import linetwin.model.telemetry.body.Counters;
import linetwin.model.telemetry.body.LeadTimes;
import linetwin.model.telemetry.body.VehicleRef;
import org.jspecify.annotations.Nullable;

/** What elements have done, states and levels, after the header, in the form in which this program writes them. */
final class UsualReadings {
    private static final byte[] STATE = ascii(",\"state\":\"");
    private static final byte[] SINCE = ascii(",\"since\":\"");
    private static final byte[] VEHICLES = ascii(",\"vehicles\":[");
    private static final byte[] NO_MORE = ascii("]");
    private static final byte[] PROCESSED = ascii(",\"counters\":{\"processed\":");
    private static final byte[] GOOD = ascii(",\"good\":");
    private static final byte[] REWORKED = ascii(",\"reworked\":");
    private static final byte[] SCRAPPED = ascii(",\"scrapped\":");
    private static final byte[] FIRST_PASS_GOOD = ascii(",\"firstPassGood\":");
    private static final byte[] IDEAL = ascii(",\"idealMicros\":");
    private static final byte[] SETUPS = ascii(",\"setups\":");
    private static final byte[] STOPS = ascii(",\"stops\":");
    private static final byte[] FAILURES = ascii(",\"failures\":");
    private static final byte[] NOT_OBSERVED = ascii(",\"notObserved\":");
    private static final byte[] TIMES = ascii(",\"timesMicros\":{");
    private static final byte[] LEAD_TIMES = ascii(",\"leadTimes\":{\"count\":");
    private static final byte[] SUM = ascii(",\"sumMicros\":");
    private static final byte[] BUCKETS = ascii(",\"buckets\":{");
    private static final byte[] ENERGY = ascii(",\"energyWattHours\":");
    private static final byte[] CONTENT = ascii(",\"content\":");
    private static final byte[] CAPACITY = ascii(",\"capacity\":");
    private static final byte[] BY_FAMILY = ascii(",\"byFamily\":{");
    private static final byte[] ENTERED = ascii(",\"entered\":");
    private static final byte[] LEFT = ascii(",\"left\":");
    private static final byte[] CONTENT_MICROS = ascii(",\"contentMicros\":");
    private static final byte[] QUOTE = ascii("\"");
    private static final byte[] COLON = ascii(":");
    private static final int MOST_DIGITS_OF_BUCKET = 6;

    private final UsualParts parts;

    UsualReadings(UsualParts parts) {
        this.parts = parts;
    }

    StateMessage state(Header header, UsualBytes in) throws UnusualFormException {
        StationState state = UsualParts.state(UsualParts.text(in, STATE));
        in.expect(SINCE);
        Instant since = in.time();
        Cause cause = UsualParts.cause(in);
        List<VehicleRef> vehicles = vehicles(in);
        Counters counters = counters(in);
        StateTimes times = times(in);
        LeadTimes leadTimes = leadTimes(in);
        Long energy = in.skip(ENERGY) ? in.count() : null;
        Held held = held(in);
        in.expect(UsualParts.END);
        return new StateMessage(header, state, since, cause, vehicles, counters, times, leadTimes, energy, held);
    }

    private static @Nullable Held held(UsualBytes in) throws UnusualFormException {
        if (!in.skip(CONTENT)) {
            return null;
        }
        int content = UsualParts.small(in.count());
        return new Held(content, count(in, CONTENT_MICROS));
    }

    LevelMessage level(Header header, UsualBytes in) throws UnusualFormException {
        int content = smallCount(in, CONTENT);
        int capacity = in.skip(CAPACITY) ? UsualParts.small(in.count()) : Integer.MAX_VALUE;
        SortedMap<String, Integer> byFamily = new TreeMap<>();
        in.expect(BY_FAMILY);
        entries(in, family -> add(byFamily, family, UsualParts.small(in.count())));
        long entered = count(in, ENTERED);
        long left = count(in, LEFT);
        LevelMessage message =
                new LevelMessage(header, content, capacity, byFamily, entered, left, count(in, CONTENT_MICROS));
        in.expect(UsualParts.END);
        return message;
    }

    private List<VehicleRef> vehicles(UsualBytes in) throws UnusualFormException {
        List<VehicleRef> vehicles = new ArrayList<>();
        in.expect(VEHICLES);
        if (!in.skip(NO_MORE)) {
            do {
                vehicles.add(parts.vehicle(in));
            } while (in.skip(UsualParts.COMMA));
            in.expect(NO_MORE);
        }
        return vehicles;
    }

    private static Counters counters(UsualBytes in) throws UnusualFormException {
        Counters counters = new Counters(
                count(in, PROCESSED),
                count(in, GOOD),
                count(in, REWORKED),
                count(in, SCRAPPED),
                count(in, FIRST_PASS_GOOD),
                count(in, IDEAL),
                count(in, SETUPS),
                count(in, STOPS),
                in.skip(FAILURES) ? in.count() : null,
                in.skip(NOT_OBSERVED) ? in.count() : 0);
        in.expect(UsualParts.END);
        return counters;
    }

    private static StateTimes times(UsualBytes in) throws UnusualFormException {
        Map<StationState, Long> times = new EnumMap<>(StationState.class);
        in.expect(TIMES);
        entries(in, state -> add(times, UsualParts.state(state), in.count()));
        return StateTimes.ofMicros(times);
    }

    private static @Nullable LeadTimes leadTimes(UsualBytes in) throws UnusualFormException {
        if (!in.skip(LEAD_TIMES)) {
            return null;
        }
        long count = in.count();
        long sum = count(in, SUM);
        SortedMap<Integer, Long> buckets = new TreeMap<>();
        in.expect(BUCKETS);
        entries(in, bucket -> add(buckets, bucket(bucket), in.count()));
        in.expect(UsualParts.END);
        return new LeadTimes(count, sum, buckets);
    }

    private static int bucket(String digits) throws UnusualFormException {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS_OF_BUCKET) {
            throw new UnusualFormException();
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw new UnusualFormException();
            }
        }
        return Integer.parseInt(digits);
    }

    /** Reads the rest of an object, entry by entry, each value by its name. */
    private static void entries(UsualBytes in, EntryReading reading) throws UnusualFormException {
        if (in.skip(UsualParts.END)) {
            return;
        }
        do {
            in.expect(QUOTE);
            String name = in.text();
            in.expect(COLON);
            reading.read(name);
        } while (in.skip(UsualParts.COMMA));
        in.expect(UsualParts.END);
    }

    /** A name that comes twice is for the tree to refuse. */
    private static <K, V> void add(Map<K, V> map, K key, V value) throws UnusualFormException {
        if (map.put(key, value) != null) {
            throw new UnusualFormException();
        }
    }

    @FunctionalInterface
    private interface EntryReading {
        void read(String name) throws UnusualFormException;
    }
}
