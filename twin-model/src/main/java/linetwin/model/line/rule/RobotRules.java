package linetwin.model.line.rule;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import linetwin.model.line.Line;
import linetwin.model.line.WorkPlace;
import linetwin.model.line.resource.Inspector;
import linetwin.model.line.work.FaultShare;
import linetwin.model.line.work.RobotFault;
import linetwin.model.line.work.RobotGroup;
import linetwin.model.line.work.StopMode;
import linetwin.model.line.work.Wear;
import linetwin.model.value.Durations;

/**
 * The rules that faults and wear are at robots that the station has and that can have them, in shares of at most all stops, and that
 * whoever walks a round exists and comes round in time.
 */
final class RobotRules {
    /** A sum of shares that were written in decimals may exceed 1 by so much. */
    private static final double ROUNDING = 1e-9;

    private final Line line;
    private final List<Misfit> found;

    private RobotRules(Line line, List<Misfit> found) {
        this.line = line;
        this.found = found;
    }

    static void check(Line line, List<Misfit> found) {
        RobotRules rules = new RobotRules(line, found);
        line.workPlaces().forEach(rules::checkPlace);
        line.inspectors().forEach(rules::checkWalk);
    }

    private void checkPlace(WorkPlace place) {
        checkNames(place);
        for (StopMode stop : place.work().stops()) {
            String holder = "stops." + stop.name() + ".";
            checkShares(place, holder + "faults", stop.faults());
            stop.faults()
                    .forEach(share -> checkRobots(
                            place, holder + "faults." + share.robots(), share.robots(), share.fault(), true));
            stop.wear().flatMap(Wear::site).ifPresent(site -> checkSite(place, holder + "wear.at.", site));
            stop.wear()
                    .flatMap(wear -> wear.rounds().by())
                    .ifPresent(by -> checkInspector(place, holder + "wear.rounds.by", by));
        }
    }

    private void checkNames(WorkPlace place) {
        Set<String> seen = new HashSet<>();
        for (RobotGroup group : place.work().robots()) {
            Stream.concat(Stream.of(group.name()), group.robots().stream())
                    .distinct()
                    .filter(name -> !seen.add(name))
                    .findFirst()
                    .ifPresent(name ->
                            add(place, "robots." + group.name(), name, "is the name of two robots here; must be one"));
        }
    }

    private void checkShares(WorkPlace place, String field, List<FaultShare> shares) {
        double sum = shares.stream().mapToDouble(FaultShare::fraction).sum();
        if (sum > 1 + ROUNDING) {
            add(
                    place,
                    field,
                    String.format(Locale.ROOT, "%.4g %%", 100 * sum),
                    "is the sum of the shares of the stop; must be at most 100 %, and the rest is at no robot");
        }
    }

    private void checkSite(WorkPlace place, String holder, Wear.Site site) {
        checkRobots(place, holder + "robot", site.robots(), site.fault(), false);
    }

    private void checkRobots(WorkPlace place, String field, String name, RobotFault fault, boolean isKey) {
        List<RobotGroup> groups = place.work().robots();
        RobotGroup group =
                groups.stream().filter(each -> each.isNamed(name)).findFirst().orElse(null);
        if (group == null) {
            List<String> names = groups.stream()
                    .flatMap(each -> Stream.concat(Stream.of(each.name()), each.robots().stream()))
                    .distinct()
                    .toList();
            found.add(new Misfit(place.id(), field, name, "is no robot of the station", names));
        } else if (!fault.isOf(group.tool())) {
            List<String> possible = Arrays.stream(RobotFault.values())
                    .filter(each -> each.isOf(group.tool()))
                    .map(RobotFault::word)
                    .toList();
            String at = isKey ? field + "." + fault.word() : field.replace(".robot", ".fault");
            add(
                    place,
                    at,
                    fault.word(),
                    "is no fault of robots with a " + group.tool().word() + "; must be one of " + possible);
        }
    }

    private void checkInspector(WorkPlace place, String field, String by) {
        if (line.inspectors().stream().noneMatch(inspector -> inspector.id().equals(by))) {
            found.add(new Misfit(
                    place.id(),
                    field,
                    by,
                    "is not an inspector of the line",
                    line.inspectors().stream().map(Inspector::id).toList()));
        }
    }

    /** Whoever has not come round when the next round begins would never catch up. */
    private void checkWalk(Inspector inspector) {
        Duration walk = inspector.walk().orElse(Duration.ZERO);
        List<Wear.Rounds> rounds = line.workPlaces()
                .flatMap(place -> place.work().stops().stream())
                .flatMap(stop -> stop.wear().stream())
                .map(Wear::rounds)
                .filter(each -> each.by().filter(inspector.id()::equals).isPresent())
                .toList();
        Duration whole = walk.multipliedBy(rounds.size());
        rounds.stream()
                .map(Wear.Rounds::every)
                .min(Duration::compareTo)
                .filter(every -> whole.compareTo(every) > 0)
                .ifPresent(every -> found.add(new Misfit(
                        inspector.id(),
                        "walk",
                        Durations.text(walk),
                        "makes a round of " + rounds.size() + " stations take " + Durations.text(whole)
                                + "; must be done within " + Durations.text(every) + ", when the next one is due",
                        List.of())));
    }

    private void add(WorkPlace place, String field, String value, String rule) {
        found.add(new Misfit(place.id(), field, value, rule, List.of()));
    }
}
