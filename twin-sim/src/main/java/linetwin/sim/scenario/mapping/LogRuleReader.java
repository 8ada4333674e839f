package linetwin.sim.scenario.mapping;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.MessageRule.CycleField;
import linetwin.link.foreign.mapping.MessageRule.Meaning;
import linetwin.link.foreign.mapping.MessageRule.Selection;
import linetwin.link.foreign.mapping.StateField;
import linetwin.link.foreign.payload.PayloadForm;
import linetwin.link.foreign.payload.Place;
import linetwin.link.foreign.payload.TopicPattern;
import linetwin.link.foreign.word.Meanings;
import linetwin.link.foreign.word.Words;
import linetwin.link.log.LogKind;
import linetwin.link.log.LogRule;
import linetwin.link.log.LogRule.Item;
import linetwin.link.log.LogRule.Silence;
import linetwin.link.log.LogRule.Transition;
import linetwin.link.log.LogRule.When;
import linetwin.link.log.LogTime;
import linetwin.link.log.form.LogForm;
import linetwin.model.state.StationState;
import linetwin.model.value.Closest;
import linetwin.sim.scenario.file.Fields;

/** Reads what the rows of one kind of log mean; a row is read as a record of a message is. */
final class LogRuleReader {
    private static final String ALL = "all";

    private static final Selection ROWS =
            new Selection(TopicPattern.parse("log"), new PayloadForm.Json(), Optional.empty(), List.of());

    private final Fields log;
    private final Set<String> stations;
    private final LogKind kind;
    private final MappingFields places = new MappingFields(Set.of());
    private final StateFieldReader states;

    private LogRuleReader(Fields log, Set<String> reasons, Set<String> stations) {
        this.log = log;
        this.stations = stations;
        kind = LogKind.valueOf(log.word("kind").toUpperCase(Locale.ROOT));
        states = new StateFieldReader(places, reasons);
    }

    /**
     * Empty if there is a mistake, which is noted.
     *
     * @param reasons that the file has titles for
     * @param stations of the line
     */
    static Optional<LogRule> read(Fields log, Set<String> reasons, Set<String> stations) {
        return new LogRuleReader(log, reasons, stations).read();
    }

    private Optional<LogRule> read() {
        refuseOthers();
        return log.make(() -> {
            MessageRule meaning = meaning();
            When when = when();
            Optional<Item> item = item();
            List<String> columns = places.used().stream()
                    .map(Place::field)
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
            return new LogRule(
                    kind,
                    form(),
                    new Words(log.words("files")),
                    when,
                    meaning,
                    item,
                    otherwise(),
                    silence(),
                    covers(),
                    columns);
        });
    }

    /** What would have no effect is a mistake. */
    private void refuseOthers() {
        boolean isOfItems = kind == LogKind.ITEMS;
        refuse(!isOfItems, "is for logs of items", "case", "transition", "reworked", "scrapped", "object-type");
        refuse(
                isOfItems,
                "is not for logs of items, which tell it by their begins and ends",
                "state",
                "reason",
                "counters",
                "level");
        refuse(kind == LogKind.STOPS, "is not for logs of stops", "counters", "level", "time");
        refuse(kind == LogKind.STATES || kind == LogKind.COUNTS, "is for logs of stops and items", "begin", "end");
        refuse(kind != LogKind.STOPS, "is for logs of stops", "covers");
        boolean isCsv = log.findWord("form").orElse("csv").equals("csv");
        refuse(!isCsv, "is for form csv", "separator", "charset", "columns");
        if (!isCsv && !isOfItems) {
            log.refuse("form", log.word("form"), "is for logs of items");
        }
        need(LogKind.STATES, "state", "needs state");
        need(LogKind.COUNTS, "counters", "needs counters");
        need(LogKind.ITEMS, "case", "needs case, the name of the item");
    }

    private void need(LogKind needing, String field, String rule) {
        if (kind == needing && !log.has(field)) {
            log.refuse(rule);
        }
    }

    private void refuse(boolean isRefused, String rule, String... fields) {
        for (String field : fields) {
            if (isRefused && log.has(field)) {
                log.refuse(field, "", rule);
            }
        }
    }

    private MessageRule meaning() {
        Selection select = new Selection(ROWS.topic(), ROWS.form(), ROWS.each(), places.conditions(log, "when"));
        return new MessageRule(
                select,
                places.element(log),
                Optional.empty(),
                state(),
                log.countOr("priority", usualPriority()),
                places.counters(log),
                kind == LogKind.ITEMS ? Optional.of(verdicts()) : Optional.empty(),
                log.findInner("level").map(places::number),
                log.findInner("reason").map(states::reason),
                Optional.empty());
    }

    /** Who writes down stops knows more than who logs states, and he more than who sees items come and go. */
    private int usualPriority() {
        return switch (kind) {
            case ITEMS, COUNTS -> 0;
            case STATES -> 1;
            case STOPS -> 2;
        };
    }

    private Optional<StateField> state() {
        Optional<StateField> state = states.findState(log);
        boolean isUsual = kind == LogKind.STOPS && state.isEmpty();
        return isUsual
                ? Optional.of(new StateField(List.of(new StateField.Case(
                        List.of(),
                        Optional.empty(),
                        Meanings.always(Meaning.of(StationState.FAILED)),
                        false,
                        Optional.empty()))))
                : state;
    }

    private CycleField verdicts() {
        return new CycleField(
                Optional.empty(),
                log.findInner("reworked").flatMap(places::condition),
                log.findInner("scrapped").flatMap(places::condition));
    }

    private When when() {
        return kind.isOfIntervals() && !log.has("time")
                ? new When(time("begin"), time("end"))
                : new When(time("time"), Optional.empty());
    }

    private Optional<LogTime> time(String name) {
        return log.findInner(name).map(time -> TimeFieldReader.readOfLog(time, places.word(time)));
    }

    private Optional<Item> item() {
        return log.findInner("case")
                .map(name ->
                        new Item(places.word(name), log.findInner("transition").map(this::transition)));
    }

    private Transition transition(Fields written) {
        return new Transition(places.word(written), new Words(written.words("begin")), new Words(written.words("end")));
    }

    private Optional<StationState> otherwise() {
        Optional<StationState> usual = switch (kind) {
            case STATES, COUNTS -> Optional.empty();
            case STOPS -> Optional.of(StationState.WORKING);
            case ITEMS ->
                log.has("begin") || log.has("transition") ? Optional.of(StationState.STARVED) : Optional.empty();
        };
        return log.findWord("otherwise").map(StationState::valueOf).or(() -> usual);
    }

    /** Stations that have no stop are in no row of a list of stops. */
    private Set<String> covers() {
        if (log.findWord("covers").filter(ALL::equals).isPresent()) {
            return stations;
        }
        Set<String> covered = new TreeSet<>(log.words("covers"));
        for (String id : covered) {
            if (!stations.contains(id)) {
                log.reading()
                        .problems()
                        .add(
                                log.positionOf("covers"),
                                log.pathOf("covers"),
                                id,
                                "is no station of the line; must be all, or ids of stations",
                                Closest.to(id, stations));
            }
        }
        return covered;
    }

    private Silence silence() {
        return log.has("silent-after")
                ? new Silence(TimeFieldReader.positive(log, "silent-after"), kind != LogKind.STOPS)
                : Silence.USUAL;
    }

    private LogForm form() {
        return switch (log.findWord("form").orElse("csv")) {
            case "xes" -> new LogForm.Xes();
            case "ocel" -> new LogForm.Ocel(log.findWord("object-type"));
            default ->
                new LogForm.Csv(
                        log.words("separator").stream().findFirst().map(text -> text.charAt(0)),
                        charset(),
                        log.words("columns"));
        };
    }

    private Optional<Charset> charset() {
        return log.findWord("charset").flatMap(name -> {
            Map<String, Charset> known = Charset.availableCharsets();
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalArgumentException e) {
                log.reading()
                        .problems()
                        .add(
                                log.positionOf("charset"),
                                log.pathOf("charset"),
                                name,
                                "is no character set such as windows-1252 or GBK",
                                Closest.to(name, known.keySet()));
                return Optional.empty();
            }
        });
    }
}
