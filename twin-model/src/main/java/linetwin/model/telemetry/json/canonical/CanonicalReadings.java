package linetwin.model.telemetry.json.canonical;

import static linetwin.model.telemetry.json.canonical.CanonicalBytes.ascii;
import static linetwin.model.telemetry.json.canonical.CanonicalParts.count;
import static linetwin.model.telemetry.json.canonical.CanonicalParts.smallCount;

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
final class CanonicalReadings {
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

    private final CanonicalParts parts;

    CanonicalReadings(CanonicalParts parts) {
        this.parts = parts;
    }

    StateMessage state(Header header, CanonicalBytes in) throws NotCanonicalException {
        StationState state = CanonicalParts.state(CanonicalParts.text(in, STATE));
        in.expect(SINCE);
        Instant since = in.time();
        Cause cause = CanonicalParts.cause(in);
        List<VehicleRef> vehicles = vehicles(in);
        Counters counters = counters(in);
        StateTimes times = times(in);
        LeadTimes leadTimes = leadTimes(in);
        Long energy = in.skip(ENERGY) ? in.count() : null;
        Held held = held(in);
        in.expect(CanonicalParts.END);
        return new StateMessage(header, state, since, cause, vehicles, counters, times, leadTimes, energy, held);
    }

    private static @Nullable Held held(CanonicalBytes in) throws NotCanonicalException {
        if (!in.skip(CONTENT)) {
            return null;
        }
        int content = CanonicalParts.small(in.count());
        return new Held(content, count(in, CONTENT_MICROS));
    }

    LevelMessage level(Header header, CanonicalBytes in) throws NotCanonicalException {
        int content = smallCount(in, CONTENT);
        int capacity = in.skip(CAPACITY) ? CanonicalParts.small(in.count()) : Integer.MAX_VALUE;
        SortedMap<String, Integer> byFamily = new TreeMap<>();
        in.expect(BY_FAMILY);
        entries(in, family -> add(byFamily, family, CanonicalParts.small(in.count())));
        long entered = count(in, ENTERED);
        long left = count(in, LEFT);
        LevelMessage message =
                new LevelMessage(header, content, capacity, byFamily, entered, left, count(in, CONTENT_MICROS));
        in.expect(CanonicalParts.END);
        return message;
    }

    private List<VehicleRef> vehicles(CanonicalBytes in) throws NotCanonicalException {
        List<VehicleRef> vehicles = new ArrayList<>();
        in.expect(VEHICLES);
        if (!in.skip(NO_MORE)) {
            do {
                vehicles.add(parts.vehicle(in));
            } while (in.skip(CanonicalParts.COMMA));
            in.expect(NO_MORE);
        }
        return vehicles;
    }

    private static Counters counters(CanonicalBytes in) throws NotCanonicalException {
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
        in.expect(CanonicalParts.END);
        return counters;
    }

    private static StateTimes times(CanonicalBytes in) throws NotCanonicalException {
        Map<StationState, Long> times = new EnumMap<>(StationState.class);
        in.expect(TIMES);
        entries(in, state -> add(times, CanonicalParts.state(state), in.count()));
        return StateTimes.ofMicros(times);
    }

    private static @Nullable LeadTimes leadTimes(CanonicalBytes in) throws NotCanonicalException {
        if (!in.skip(LEAD_TIMES)) {
            return null;
        }
        long count = in.count();
        long sum = count(in, SUM);
        SortedMap<Integer, Long> buckets = new TreeMap<>();
        in.expect(BUCKETS);
        entries(in, bucket -> add(buckets, bucket(bucket), in.count()));
        in.expect(CanonicalParts.END);
        return new LeadTimes(count, sum, buckets);
    }

    private static int bucket(String digits) throws NotCanonicalException {
        if (digits.isEmpty() || digits.length() > MOST_DIGITS_OF_BUCKET) {
            throw new NotCanonicalException();
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                throw new NotCanonicalException();
            }
        }
        return Integer.parseInt(digits);
    }

    /** Reads the rest of an object, entry by entry, each value by its name. */
    private static void entries(CanonicalBytes in, EntryReading reading) throws NotCanonicalException {
        if (in.skip(CanonicalParts.END)) {
            return;
        }
        do {
            in.expect(QUOTE);
            String name = in.text();
            in.expect(COLON);
            reading.read(name);
        } while (in.skip(CanonicalParts.COMMA));
        in.expect(CanonicalParts.END);
    }

    /** A name that comes twice is for the tree to refuse. */
    private static <K, V> void add(Map<K, V> map, K key, V value) throws NotCanonicalException {
        if (map.put(key, value) != null) {
            throw new NotCanonicalException();
        }
    }

    @FunctionalInterface
    private interface EntryReading {
        void read(String name) throws NotCanonicalException;
    }
}
