package linetwin.model.line.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import linetwin.model.line.Area;
import linetwin.model.line.Buffer;
import linetwin.model.line.CarrierUse;
import linetwin.model.line.Discipline;
import linetwin.model.line.Element;
import linetwin.model.line.Line;
import linetwin.model.line.Plan;
import linetwin.model.line.Plant;
import linetwin.model.line.Sink;
import linetwin.model.line.Source;
import linetwin.model.line.Station;
import linetwin.model.line.work.Inspection;
import linetwin.model.line.work.Material;
import linetwin.model.line.work.Quality;
import linetwin.model.line.work.Work;
import linetwin.model.value.Distribution;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say of the flow is what following every route says. */
class FlowRulesTest {
    private static final Area SHOP = new Area("shop", Text.of("Shop"), "shop", 0, Optional.empty());
    private static final Work WORK = Work.of(new Distribution.Constant(Duration.ofSeconds(5)));
    private static final String SINK = "out";
    private static final int ELEMENTS = 8;

    @ParameterizedTest
    @ValueSource(ints = {4, 10, 25})
    void loopsAndDeadEndsOfRandomLinesAreThoseThatRoutesLeadTo(int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<Boolean> haveLoops = new TreeSet<>();
        Set<Boolean> haveDeadEnds = new TreeSet<>();
        for (int trial = 0; trial < 300; trial++) {
            Line line = randomLine(random);
            List<Misfit> misfits = LineRules.misfits(line);
            assertThat(values(misfits, "is a loop")).isEqualTo(loops(line));
            assertThat(owners(misfits, "leads to no sink")).isEqualTo(deadEnds(line));
            haveLoops.add(!loops(line).isEmpty());
            haveDeadEnds.add(!deadEnds(line).isEmpty());
        }
        assertThat(haveLoops).containsExactly(false, true);
        assertThat(haveDeadEnds).containsExactly(false, true);
    }

    private static Set<String> loops(Line line) {
        Set<String> loops = new TreeSet<>();
        for (Element element : line.elements()) {
            Set<String> ahead = ahead(line, element.id(), true);
            String loop = line.elements().stream()
                    .map(Element::id)
                    .filter(id -> ahead.contains(id) && ahead(line, id, true).contains(element.id()))
                    .collect(Collectors.joining(", "));
            if (!isUnlimited(element) && !loop.isEmpty()) {
                loops.add(loop);
            }
        }
        return loops;
    }

    private static Set<String> deadEnds(Line line) {
        return line.elements().stream()
                .map(Element::id)
                .filter(id -> !id.equals(SINK) && !ahead(line, id, false).contains(SINK))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The elements that routes lead to, through those of limited room only or through all. */
    private static Set<String> ahead(Line line, String from, boolean throughLimited) {
        Set<String> ahead = new TreeSet<>();
        Set<String> before;
        do {
            before = Set.copyOf(ahead);
            for (Element element : line.elements()) {
                if (element.id().equals(from) || before.contains(element.id())) {
                    line.elements().stream()
                            .filter(next -> element.routes().contains(next.id()))
                            .filter(next -> !throughLimited || !isUnlimited(next))
                            .forEach(next -> ahead.add(next.id()));
                }
            }
        } while (ahead.size() > before.size());
        return ahead;
    }

    private static boolean isUnlimited(Element element) {
        return element instanceof Buffer buffer && buffer.capacity() == Buffer.UNLIMITED;
    }

    private static Set<String> values(List<Misfit> misfits, String rule) {
        return misfits.stream()
                .filter(misfit -> misfit.rule().startsWith(rule))
                .map(Misfit::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> owners(List<Misfit> misfits, String rule) {
        return misfits.stream()
                .filter(misfit -> misfit.rule().startsWith(rule))
                .map(Misfit::element)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Line randomLine(SplittableRandom random) {
        List<Element> elements = new ArrayList<>();
        elements.add(new Source(label("in"), Source.Item.PART, Optional.empty(), CarrierUse.NONE, "e0"));
        IntStream.range(0, ELEMENTS).forEach(number -> elements.add(randomElement(number, random)));
        elements.add(new Sink(label(SINK), CarrierUse.NONE));
        return new Line(
                "random",
                new Plant("linetwin", "workbench", Text.of("Random")),
                new Plan(Instant.EPOCH, 30, Duration.ofMinutes(2)),
                List.of(SHOP),
                elements,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Element randomElement(int number, SplittableRandom random) {
        Label label = label("e" + number);
        if (random.nextInt(4) == 0) {
            int capacity = random.nextBoolean() ? Buffer.UNLIMITED : 3;
            return new Buffer(label, capacity, new Discipline.Fifo(), 0, randomRoute(number, random));
        }
        Quality quality = random.nextInt(3) > 0
                ? Quality.NEUTRAL
                : new Quality(0, 0, Optional.of(new Inspection(1, 0, 0, Optional.of(randomRoute(number, random)))));
        return new Station(label, 1, WORK, quality, Material.NONE, CarrierUse.NONE, randomRoute(number, random));
    }

    /** Onward most of the time. */
    private static String randomRoute(int number, SplittableRandom random) {
        int to = random.nextInt(4) > 0 ? number + 1 : random.nextInt(ELEMENTS + 1);
        return to >= ELEMENTS ? SINK : "e" + to;
    }

    private static Label label(String id) {
        return new Label(id, Text.of(id), "shop");
    }
}
