package linetwin.model.telemetry.body;

import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.model.line.work.Power;
import linetwin.model.telemetry.limit.Limits;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Enough to draw a line and to compute every KPI without its scenario file.
 *
 * @param scenario name of the scenario
 * @param seed of the random streams; absent for a real line
 * @param start simulated time at the begin of the run
 * @param jobsPerHour target throughput in vehicles per planned hour
 * @param idealTaktMicros ideal time between two vehicles, for the OEE of the line
 * @param baseline what the gain is measured against; absent if it is not known
 * @param changes the values that parameters were set to while the run went on, by their paths in the scenario
 * @param fleets those whose AGVs drive on roads
 */
public record LineDescription(
        String scenario,
        @Nullable Long seed,
        Instant start,
        Text plant,
        double jobsPerHour,
        long idealTaktMicros,
        List<AreaDescription> areas,
        List<ElementDescription> elements,
        List<ProductDescription> variants,
        List<ProductDescription> colours,
        @Nullable Baseline baseline,
        SortedMap<String, String> changes,
        List<FleetDescription> fleets) {
    public LineDescription {
        areas = List.copyOf(areas);
        elements = List.copyOf(elements);
        variants = List.copyOf(variants);
        colours = List.copyOf(colours);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        fleets = List.copyOf(fleets);
        requireFew("areas", areas.size(), Limits.AREAS);
        requireFew("elements", elements.size(), Limits.ELEMENTS);
        requireFew("variants", variants.size(), Limits.PRODUCTS);
        requireFew("colours", colours.size(), Limits.PRODUCTS);
        requireFew("changes", changes.size(), Limits.PARAMETERS);
        requireFew(
                "agvs", fleets.stream().mapToInt(fleet -> fleet.agvs().size()).sum(), Limits.ELEMENTS);
        requireEachOnce("agvs", fleets.stream().flatMap(fleet -> fleet.agvs().stream()));
        requireEachOnce("areas", areas.stream().map(AreaDescription::id));
        requireEachOnce("elements", elements.stream().map(ElementDescription::id));
    }

    /** A line that runs as its scenario says. */
    public LineDescription(
            String scenario,
            @Nullable Long seed,
            Instant start,
            Text plant,
            double jobsPerHour,
            long idealTaktMicros,
            List<AreaDescription> areas,
            List<ElementDescription> elements,
            List<ProductDescription> variants,
            List<ProductDescription> colours,
            @Nullable Baseline baseline) {
        this(
                scenario,
                seed,
                start,
                plant,
                jobsPerHour,
                idealTaktMicros,
                areas,
                elements,
                variants,
                colours,
                baseline,
                Collections.emptySortedMap());
    }

    /** A line to which no AGV brings anything. */
    public LineDescription(
            String scenario,
            @Nullable Long seed,
            Instant start,
            Text plant,
            double jobsPerHour,
            long idealTaktMicros,
            List<AreaDescription> areas,
            List<ElementDescription> elements,
            List<ProductDescription> variants,
            List<ProductDescription> colours,
            @Nullable Baseline baseline,
            SortedMap<String, String> changes) {
        this(
                scenario,
                seed,
                start,
                plant,
                jobsPerHour,
                idealTaktMicros,
                areas,
                elements,
                variants,
                colours,
                baseline,
                changes,
                List.of());
    }

    /** The same line with its fleets. */
    public LineDescription withFleets(List<FleetDescription> newFleets) {
        return new LineDescription(
                scenario,
                seed,
                start,
                plant,
                jobsPerHour,
                idealTaktMicros,
                areas,
                elements,
                variants,
                colours,
                baseline,
                changes,
                newFleets);
    }

    /** The same line after parameters were set while it ran; not yet with their effect. */
    public LineDescription withChanges(SortedMap<String, String> newChanges) {
        return new LineDescription(
                scenario,
                seed,
                start,
                plant,
                jobsPerHour,
                idealTaktMicros,
                areas,
                elements,
                variants,
                colours,
                baseline,
                newChanges,
                fleets);
    }

    /**
     * Whether the other describes the same run of the same line after some of its values were changed: capacities, ideal
     * cycles and targets may differ, all that it consists of may not. What was counted before the change then stays true.
     */
    public boolean isContinuedBy(LineDescription other) {
        return withoutValues().equals(other.withoutValues());
    }

    private LineDescription withoutValues() {
        List<ElementDescription> bare =
                elements.stream().map(ElementDescription::withoutValues).toList();
        return new LineDescription(scenario, seed, start, plant, 0, 0, areas, bare, variants, colours, baseline)
                .withFleets(fleets);
    }

    /** Whether any of its stops can be cleared from a control room. */
    public boolean hasControlRoom() {
        return elements.stream().flatMap(element -> element.stops().stream()).anyMatch(StopDescription::isRemote);
    }

    /** Whether it says of any station which robots work at it. */
    public boolean hasRobots() {
        return elements.stream().anyMatch(element -> !element.robots().isEmpty());
    }

    /** Whether rounds of inspection pass any of its stations. */
    public boolean hasRounds() {
        return elements.stream().anyMatch(element -> !element.rounds().isEmpty());
    }

    /** Whether any of its inspections has cameras. */
    public boolean hasCameras() {
        return elements.stream().anyMatch(element -> element.camera() != null);
    }

    private static void requireFew(String what, int number, int most) {
        if (number > most) {
            throw new IllegalArgumentException(what + " are " + number + "; must be at most " + most);
        }
    }

    private static void requireEachOnce(String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.filter(id -> !seen.add(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException(what + " has the id '" + id + "' twice; must be once");
        });
    }

    /** A shop. */
    public record AreaDescription(String id, Text title, String line, double directOperators) {}

    /** A variant or a colour; {@code rgb} for colours only. */
    public record ProductDescription(
            String id, Text title, @Nullable String rgb) {}

    /**
     * An element.
     *
     * @param places items that it works on at a time; 0 if it does not work
     * @param capacity most items in it; {@link Integer#MAX_VALUE} for no limit
     * @param idealCycleMicros planned run time per item (PRI), or the dwell of a conveyor; 0 if it has none
     * @param routes where its items go, the regular route first
     * @param joins where joined parts come from
     * @param within the synchronous line that it is a position of
     * @param stops names of what can stop it by itself: stop modes, maintenance, wrong parts, parts that are brought to it
     * @param power what it draws; absent if that is not known
     * @param robots that work at it; empty if none do or nobody says
     * @param rounds of inspection that pass it
     * @param camera what its cameras look for; absent if it has none
     */
    public record ElementDescription(
            String id,
            Kind kind,
            Text title,
            String area,
            int places,
            int capacity,
            long idealCycleMicros,
            List<String> routes,
            List<String> joins,
            @Nullable String within,
            List<StopDescription> stops,
            @Nullable Power power,
            List<RobotDescription> robots,
            List<RoundsDescription> rounds,
            @Nullable CameraDescription camera) {
        public ElementDescription {
            routes = List.copyOf(routes);
            joins = List.copyOf(joins);
            stops = List.copyOf(stops);
            robots = List.copyOf(robots);
            rounds = List.copyOf(rounds);
        }

        /** An element that no robots work at, no rounds pass and no cameras watch. */
        public ElementDescription(
                String id,
                Kind kind,
                Text title,
                String area,
                int places,
                int capacity,
                long idealCycleMicros,
                List<String> routes,
                List<String> joins,
                @Nullable String within,
                List<StopDescription> stops,
                @Nullable Power power) {
            this(
                    id,
                    kind,
                    title,
                    area,
                    places,
                    capacity,
                    idealCycleMicros,
                    routes,
                    joins,
                    within,
                    stops,
                    power,
                    List.of(),
                    List.of(),
                    null);
        }

        /** An element whose power is not known. */
        public ElementDescription(
                String id,
                Kind kind,
                Text title,
                String area,
                int places,
                int capacity,
                long idealCycleMicros,
                List<String> routes,
                List<String> joins,
                @Nullable String within,
                List<StopDescription> stops) {
            this(id, kind, title, area, places, capacity, idealCycleMicros, routes, joins, within, stops, null);
        }

        private ElementDescription withoutValues() {
            List<RobotDescription> idle = robots.stream()
                    .map(robot -> new RobotDescription(robot.id(), robot.title(), robot.tool(), 0))
                    .toList();
            return new ElementDescription(id, kind, title, area, places, 0, 0, routes, joins, within, stops, power)
                    .with(
                            idle,
                            rounds.stream()
                                    .map(RoundsDescription::withoutValues)
                                    .toList())
                    .withCamera(camera);
        }

        /** The same element with its robots and with the rounds that pass it. */
        public ElementDescription with(List<RobotDescription> itsRobots, List<RoundsDescription> itsRounds) {
            return new ElementDescription(
                    id,
                    kind,
                    title,
                    area,
                    places,
                    capacity,
                    idealCycleMicros,
                    routes,
                    joins,
                    within,
                    stops,
                    power,
                    itsRobots,
                    itsRounds,
                    camera);
        }

        /** The same element with its cameras. */
        public ElementDescription withCamera(@Nullable CameraDescription newCamera) {
            return new ElementDescription(
                    id,
                    kind,
                    title,
                    area,
                    places,
                    capacity,
                    idealCycleMicros,
                    routes,
                    joins,
                    within,
                    stops,
                    power,
                    robots,
                    rounds,
                    newCamera);
        }

        /** The same element with its power. */
        public ElementDescription withPower(@Nullable Power newPower) {
            return new ElementDescription(
                            id,
                            kind,
                            title,
                            area,
                            places,
                            capacity,
                            idealCycleMicros,
                            routes,
                            joins,
                            within,
                            stops,
                            newPower)
                    .with(robots, rounds)
                    .withCamera(camera);
        }
    }

    /**
     * A stop mode.
     *
     * @param isRemote whether it can be cleared from a control room
     */
    public record StopDescription(String name, Text title, boolean isRemote) {
        /** One that somebody must come for. */
        public StopDescription(String name, Text title) {
            this(name, title, false);
        }
    }

    /** What an element is. */
    public enum Kind {
        SOURCE,
        STATION,
        POSITION,
        BUFFER,
        CONVEYOR,
        SYNCHRONOUS_LINE,
        PRESS_LINE,
        PANEL_STORE,
        SINK;

        /** Whether ISO 22400 KPIs and the bottleneck make sense for it, and it can be stopped: not for a conveyor. */
        public boolean works() {
            return switch (this) {
                case STATION, POSITION, PRESS_LINE -> true;
                case SOURCE, BUFFER, CONVEYOR, SYNCHRONOUS_LINE, PANEL_STORE, SINK -> false;
            };
        }

        /** Whether items are kept in it on their way between work places. */
        public boolean keepsItems() {
            return switch (this) {
                case BUFFER, CONVEYOR -> true;
                case SOURCE, STATION, POSITION, SYNCHRONOUS_LINE, PRESS_LINE, PANEL_STORE, SINK -> false;
            };
        }

        /** Whether such an element publishes {@code state} messages. */
        public boolean publishesState() {
            return switch (this) {
                case SOURCE, STATION, POSITION, CONVEYOR, PRESS_LINE, SINK -> true;
                case BUFFER, SYNCHRONOUS_LINE, PANEL_STORE -> false;
            };
        }

        /** Whether such an element publishes {@code level} messages. */
        public boolean publishesLevel() {
            return switch (this) {
                case BUFFER, CONVEYOR, SYNCHRONOUS_LINE, PANEL_STORE -> true;
                case SOURCE, STATION, POSITION, PRESS_LINE, SINK -> false;
            };
        }
    }

    /** An efficiency of the baseline, by the three definitions, each as the mean over replications. */
    public record Baseline(String scenario, long seed, int replications, Estimate e1, Estimate e2, Estimate e3) {}

    /** A mean with the half-width of its 95 % confidence interval. */
    public record Estimate(double mean, double halfWidth) {}
}
