package linetwin.model.kpi.robot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.model.history.StateSegment;
import linetwin.model.kpi.LineKpis;
import linetwin.model.kpi.Ratio;
import linetwin.model.kpi.Reliability;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;

/**
 * Stops in a period that are at one robot, or of one fault. Only stations that say which robots work at them count.
 *
 * <p>Failures are breakdowns, FE of ISO 22400-2, each at the robot that ISO 14224 calls the maintainable item. MTBF is APT / FE: the
 * operating time of the station that the robot works at, since it works with its station; of a fault, that of all stations with
 * robots together. MTTR is their time in {@code FAILED} / FE. A mean of fewer than {@value Reliability#FEW} failures says little, which
 * {@link Reliability#isOfFew()} tells.
 *
 * @param element the station; empty for a fault of all stations
 * @param robot empty for stops at no robot, and for a fault of all robots
 * @param fault empty for all faults of a robot, and where nobody says which it was
 * @param stops breakdowns and minor stops
 * @param time of them within the period
 * @param isWhole whether all their ends were heard; else the time is at least that
 */
public record RobotKpis(
        String element,
        String robot,
        String fault,
        long stops,
        Duration time,
        boolean isWhole,
        Reliability reliability) {
    private static final Comparator<RobotKpis> BY_TIME = Comparator.comparing(RobotKpis::time)
            .reversed()
            .thenComparing(RobotKpis::element)
            .thenComparing(RobotKpis::robot)
            .thenComparing(RobotKpis::fault);

    /** What stops are put together by. */
    public enum By {
        ROBOT,
        FAULT
    }

    /** Those of a line in a period, the longest time first. */
    public static List<RobotKpis> by(By by, LineDescription line, LineKpis kpis, Collection<RobotStop> stops) {
        Map<String, Long> operating = new LinkedHashMap<>();
        kpis.stations().forEach(station -> {
            if (hasRobots(line, station.element().id())) {
                operating.put(station.element().id(), station.times().micros(StationState.WORKING));
            }
        });
        return by(by, operating, stops);
    }

    /** Those of one station in a period, of which all its states are known. */
    public static List<RobotKpis> by(By by, String element, List<StateSegment> segments) {
        long worked = segments.stream()
                .filter(segment -> segment.state() == StationState.WORKING)
                .mapToLong(segment -> segment.length().toNanos() / 1000)
                .sum();
        return by(by, Map.of(element, worked), RobotStop.of(element, segments));
    }

    private static List<RobotKpis> by(By by, Map<String, Long> operating, Collection<RobotStop> stops) {
        long all = operating.values().stream().mapToLong(Long::longValue).sum();
        Map<List<String>, List<RobotStop>> groups = new LinkedHashMap<>();
        for (RobotStop stop : stops) {
            if (operating.containsKey(stop.element())) {
                groups.computeIfAbsent(key(by, stop), key -> new ArrayList<>()).add(stop);
            }
        }
        List<RobotKpis> kpis = new ArrayList<>();
        groups.forEach((key, group) ->
                kpis.add(of(key, group, by == By.FAULT ? all : operating.getOrDefault(key.get(0), 0L))));
        kpis.sort(BY_TIME);
        return kpis;
    }

    private static List<String> key(By by, RobotStop stop) {
        String robot = stop.robot() == null ? "" : stop.robot();
        String fault = stop.fault() == null ? "" : stop.fault();
        return switch (by) {
            case ROBOT -> List.of(stop.element(), robot, "");
            case FAULT -> List.of("", "", fault);
        };
    }

    private static RobotKpis of(List<String> key, List<RobotStop> stops, long operating) {
        long failures = stops.stream().filter(RobotStop::isFailure).count();
        Duration failed = sum(stops.stream().filter(RobotStop::isFailure).toList());
        return new RobotKpis(
                key.get(0),
                key.get(1),
                key.get(2),
                stops.size(),
                sum(stops),
                stops.stream().allMatch(RobotStop::isWhole),
                new Reliability(failures, operating, failed.toNanos() / 1000));
    }

    private static Duration sum(List<RobotStop> stops) {
        return stops.stream().map(RobotStop::time).reduce(Duration.ZERO, Duration::plus);
    }

    private static boolean hasRobots(LineDescription line, String element) {
        return line.elements().stream()
                .anyMatch(each -> each.id().equals(element) && !each.robots().isEmpty());
    }

    /** MTBF in microseconds; undefined without a failure. */
    public Ratio meanMicrosBetweenFailures() {
        return reliability.meanOperatingMicrosBetweenFailures();
    }

    /** MTTR in microseconds; undefined without a failure. */
    public Ratio meanMicrosToRestoration() {
        return reliability.meanMicrosToRestoration();
    }
}
