package linetwin.sim.scenario.mapping;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import linetwin.link.foreign.mapping.Edge;
import linetwin.link.foreign.mapping.MessageRule;
import linetwin.link.foreign.mapping.MessageRule.CycleField;
import linetwin.link.foreign.mapping.MessageRule.ElementField;
import linetwin.link.foreign.mapping.MessageRule.Selection;
import linetwin.link.foreign.mapping.WordField;
import linetwin.link.foreign.payload.DelimitedText;
import linetwin.link.foreign.payload.PayloadForm;
import linetwin.link.foreign.payload.Place;
import linetwin.link.foreign.payload.RecordSelection;
import linetwin.link.foreign.payload.TopicPattern;
import linetwin.link.foreign.word.Words;
import linetwin.sim.scenario.file.Fields;

/** Reads what one kind of foreign message means. */
final class MessageRuleReader {
    private static final Place STATION = Place.parse("{station}");

    private final Fields message;
    private final TopicPattern topic;
    private final Optional<RecordSelection> each;
    private final MappingFields places;
    private final StateFieldReader states;

    private MessageRuleReader(Fields message, TopicPattern topic, Set<String> reasons) {
        this.message = message;
        this.topic = topic;
        each = each(message);
        Set<String> names = new HashSet<>(topic.levels());
        each.ifPresent(selection -> selection.names().forEach(name -> addNew(name, names)));
        places = new MappingFields(names);
        states = new StateFieldReader(places, reasons);
    }

    static Optional<MessageRule> read(Fields message, Set<String> reasons) {
        return MappingFields.parsed(message, "topic", message.word("topic"), "topic", TopicPattern::parse)
                .flatMap(topic -> new MessageRuleReader(message, topic, reasons).read());
    }

    private static Optional<RecordSelection> each(Fields message) {
        Optional<Fields> written = message.findInner("each");
        Fields holder = written.orElse(message);
        String field = written.isPresent() ? "at" : "each";
        if (!message.has("each")) {
            return Optional.empty();
        }
        return MappingFields.parsed(
                holder,
                field,
                holder.findWord(field).orElse(""),
                "way to records",
                text -> RecordSelection.parse(text, MappingFields.isTrue(holder, "optional")));
    }

    private void addNew(String name, Set<String> names) {
        if (!names.add(name)) {
            message.refuse("each", name, "is a name twice, in the topic or here; must be once");
        }
    }

    private Optional<MessageRule> read() {
        ElementField element = element();
        return form().flatMap(form -> message.make(() -> new MessageRule(
                new Selection(topic, form, each, places.conditions(message, "when")),
                element,
                message.findInner("time").map(time -> TimeFieldReader.read(time, places.word(time))),
                states.findState(message),
                message.countOr("priority", 0),
                places.counters(message),
                message.findInner("cycle-done").map(this::cycle),
                message.findInner("level").map(places::number),
                message.findInner("reason").map(states::reason),
                message.has("silent-after")
                        ? Optional.of(TimeFieldReader.positive(message, "silent-after"))
                        : Optional.empty())));
    }

    private ElementField element() {
        if (message.has("element")) {
            return places.element(message);
        }
        requireStation();
        return new ElementField(new WordField(STATION, false, Words.NONE), false);
    }

    private void requireStation() {
        if (!places.names().containsAll(STATION.names())) {
            message.refuse("needs element, since the topic has no {station}");
        }
    }

    private Optional<PayloadForm> form() {
        Optional<Fields> delimited = message.findInner("payload");
        if (delimited.isPresent()) {
            Fields written = delimited.get();
            return written.make(
                    () -> new DelimitedText(String.join("", written.words("separator")), written.words("names")));
        }
        boolean isText = message.findWord("payload").filter("text"::equals).isPresent();
        return Optional.of(isText ? new PayloadForm.Text() : new PayloadForm.Json());
    }

    private CycleField cycle(Fields cycle) {
        return new CycleField(
                cycle.findInner("on").flatMap(this::edge),
                cycle.findInner("reworked").flatMap(places::condition),
                cycle.findInner("scrapped").flatMap(places::condition));
    }

    private Optional<Edge> edge(Fields edge) {
        return edge.make(() -> new Edge(places.word(edge), new Words(edge.words("from")), new Words(edge.words("to"))));
    }
}
