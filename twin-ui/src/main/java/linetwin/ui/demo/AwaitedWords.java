package linetwin.ui.demo;

import java.util.stream.Collectors;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.value.Durations;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.ui.state.StateLook;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says what a step waits for. */
final class AwaitedWords {
    private final Texts texts;

    AwaitedWords(Texts texts) {
        this.texts = texts;
    }

    String of(Awaited awaited, @Nullable LineDescription line) {
        if (awaited instanceof Awaited.StateIs state) {
            String states = state.states().stream()
                    .sorted()
                    .map(StateLook::of)
                    .map(look -> texts.now(look.textKey()))
                    .collect(Collectors.joining(texts.now("demo.or")));
            return texts.now("demo.wait.state", title(state.station(), line), states);
        } else if (awaited instanceof Awaited.LevelIs level) {
            return level.atLeast() > 0
                    ? texts.now("demo.wait.least", title(level.element(), line), level.atLeast())
                    : texts.now("demo.wait.most", title(level.element(), line), level.atMost());
        } else if (awaited instanceof Awaited.TimePassed time) {
            return texts.now("demo.wait.time", texts.now(Durations.about(time.time())));
        }
        throw new IllegalStateException("there are no words for " + awaited);
    }

    private String title(String element, @Nullable LineDescription line) {
        return line == null
                ? element
                : line.elements().stream()
                        .filter(described -> described.id().equals(element))
                        .map(described -> texts.now(described.title()))
                        .findFirst()
                        .orElse(element);
    }
}
