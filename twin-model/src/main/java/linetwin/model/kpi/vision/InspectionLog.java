package linetwin.model.kpi.vision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import linetwin.model.kpi.vision.SeenDefect.Outcome;

/**
 * What cameras found and let pass, in order of time; immutable. All figures of any period are functions of it.
 *
 * @param escapes in the order in which they were found
 * @param isCut whether earlier inspections were forgotten since there were too many
 */
public record InspectionLog(List<CameraCheck> checks, List<Escape> escapes, boolean isCut) {
    public static final InspectionLog EMPTY = new InspectionLog(List.of(), List.of(), false);

    public InspectionLog {
        checks = List.copyOf(checks);
        escapes = List.copyOf(escapes);
    }

    /** How often something was found, by zone and class. */
    public record Count(String zone, String defect, long findings) {}

    /** A class of defect with its findings. */
    public record ClassCount(String defect, long findings) {}

    /**
     * The part of a period.
     *
     * @param from included
     * @param until excluded
     */
    public InspectionLog between(Instant from, Instant until) {
        return new InspectionLog(
                checks.stream()
                        .filter(check ->
                                !check.at().isBefore(from) && check.at().isBefore(until))
                        .toList(),
                escapes.stream()
                        .filter(escape -> !escape.passedAt().isBefore(from)
                                && escape.passedAt().isBefore(until))
                        .toList(),
                isCut);
    }

    /** The part of one inspection. */
    public InspectionLog of(String element) {
        return new InspectionLog(
                checks.stream().filter(check -> check.element().equals(element)).toList(),
                escapes.stream()
                        .filter(escape -> escape.camera().equals(element))
                        .toList(),
                isCut);
    }

    /** The ids of the inspections in it, in the order of their first vehicles. */
    public List<String> elements() {
        return checks.stream().map(CameraCheck::element).distinct().toList();
    }

    /** The figures of all that is in it. */
    public CameraKpis kpis() {
        long confirmed = count(Outcome.CONFIRMED);
        long falseAlarms = count(Outcome.NO_FAULT_FOUND);
        long open = count(Outcome.OPEN);
        long known = checks.stream().filter(check -> !check.isOpen()).count();
        long raisedForNothing =
                checks.stream().filter(CameraCheck::isFalseAlarm).count();
        return new CameraKpis(
                checks.size(),
                confirmed + falseAlarms + open,
                confirmed,
                falseAlarms,
                open,
                escapes.size(),
                new CountedShare(raisedForNothing, known),
                new CountedShare(falseAlarms, confirmed + falseAlarms),
                new CountedShare(escapes.size(), confirmed + escapes.size()));
    }

    private long count(Outcome outcome) {
        return seen(one -> one.outcome() == outcome).count();
    }

    private Stream<SeenDefect> seen(Predicate<SeenDefect> which) {
        return checks.stream().flatMap(check -> check.seen().stream()).filter(which);
    }

    /** The findings by zone and class, without zones or classes of which there is none. */
    public List<Count> counts(Predicate<SeenDefect> which) {
        Map<String, Map<String, Long>> byZone = new TreeMap<>();
        seen(which)
                .forEach(one -> byZone.computeIfAbsent(one.finding().zone(), zone -> new TreeMap<>())
                        .merge(one.finding().defect(), 1L, Long::sum));
        List<Count> counts = new ArrayList<>();
        byZone.forEach(
                (zone, byClass) -> byClass.forEach((defect, number) -> counts.add(new Count(zone, defect, number))));
        return counts;
    }

    /** The classes of the findings, the most frequent first. */
    public List<ClassCount> pareto(Predicate<SeenDefect> which) {
        Map<String, Long> byClass = new LinkedHashMap<>();
        seen(which).forEach(one -> byClass.merge(one.finding().defect(), 1L, Long::sum));
        return byClass.entrySet().stream()
                .map(each -> new ClassCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(ClassCount::findings)
                        .reversed()
                        .thenComparing(ClassCount::defect))
                .toList();
    }
}
