package linetwin.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.telemetry.body.LineCommand;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.sim.scenario.demo.Demos;
import linetwin.sim.scenario.demo.GuidedDemo;
import linetwin.sim.scenario.demo.GuidedDemo.Awaited;
import linetwin.sim.scenario.demo.GuidedDemo.Step;
import linetwin.ui.source.Background;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import org.jspecify.annotations.Nullable;

/**
 * The demos that there are and the one that is being shown. A step tells the line what it has to, once, and is seen when the
 * line shows what it waits for; going on is up to the user. However a demo ends, what it changed is put right.
 */
public final class DemoViewModel {
    private final Teller teller;
    private final Background loading;
    private final ObservableList<GuidedDemo> demos = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(new Scene.Empty());

    private final ReadOnlyObjectWrapper<Optional<String>> screen = new ReadOnlyObjectWrapper<>(Optional.empty());

    private final ReadOnlyObjectWrapper<Optional<String>> find = new ReadOnlyObjectWrapper<>(Optional.empty());

    private @Nullable LineFrame shown;

    /**
     * Without demos, until some are loaded.
     *
     * @param screen does what it is given on the thread of the screen
     */
    public DemoViewModel(Commands commands, Executor screen) {
        loading = new Background(screen);
        teller = new Teller(commands, this::sent);
        this.screen.bind(
                scene.map(now -> now.shown().flatMap(open -> open.step().screen())));
        find.bind(scene.map(now -> now.shown().flatMap(open -> open.step().find())));
    }

    /** Reads demos beside the screen, which take the place of those so far. */
    public void load(Callable<Demos.Folder> reading) {
        loading.begin(reading, this::loaded, failure -> mistake.set(String.valueOf(failure.getMessage())));
    }

    ObservableList<GuidedDemo> demos() {
        return demos;
    }

    /** What is wrong with files of demos; empty if nothing is. */
    ReadOnlyStringProperty mistakeProperty() {
        return mistake.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Scene> sceneProperty() {
        return scene.getReadOnlyProperty();
    }

    /** The screen that the step wants open; empty if it does not matter. */
    public ReadOnlyObjectProperty<Optional<String>> screenProperty() {
        return screen.getReadOnlyProperty();
    }

    /** What the step wants the search to be opened with; empty if it does not want it. */
    public ReadOnlyObjectProperty<Optional<String>> findProperty() {
        return find.getReadOnlyProperty();
    }

    /** What the step points at: ids of elements, or of parts of the window with {@code #} before them. */
    public List<String> pointedAt() {
        return scene.get().shown().map(open -> open.step().pointAt()).orElse(List.of());
    }

    public void show(LineFrame frame) {
        shown = frame;
        teller.follow(frame);
        scene.get().shown().ifPresent(open -> scene.set(open.followed(teller, frame)));
    }

    private void loaded(Demos.Folder folder) {
        demos.setAll(folder.demos());
        mistake.set(String.join("\n", folder.mistakes()));
    }

    private void sent(LineCommand command) {
        scene.get().shown().ifPresent(open -> open.cleaning().sent(command));
    }

    /** Begins a demo, if the line has what it needs; one that is being shown is ended. */
    void start(GuidedDemo demo) {
        end();
        LineFrame now = shown;
        if (now == null) {
            return;
        }
        List<String> misses = misses(demo, now);
        if (misses.isEmpty()) {
            go(Scene.Shown.begun(demo, now), 0);
        } else {
            scene.set(new Scene.Unfit(demo, misses));
        }
    }

    private static List<String> misses(GuidedDemo demo, LineFrame frame) {
        LineDescription line = frame.snapshot().description();
        Set<String> known = line == null
                ? Set.of()
                : line.elements().stream().map(ElementDescription::id).collect(Collectors.toSet());
        return demo.steps().stream()
                .flatMap(DemoViewModel::needs)
                .filter(id -> !known.contains(id))
                .distinct()
                .toList();
    }

    private static Stream<String> needs(Step step) {
        List<String> needs = new ArrayList<>();
        step.pointAt().stream().filter(id -> !id.startsWith("#")).forEach(needs::add);
        step.awaited().ifPresent(awaited -> {
            if (awaited instanceof Awaited.StateIs state) {
                needs.add(state.station());
            } else if (awaited instanceof Awaited.LevelIs level) {
                needs.add(level.element());
            }
        });
        return needs.stream();
    }

    /** Goes on; after the last step the demo is over. */
    void next() {
        scene.get().shown().ifPresent(open -> {
            if (open.isLast()) {
                end();
            } else {
                go(open, open.number() + 1);
            }
        });
    }

    /** Goes back to what was said before; the line is not told again. */
    void back() {
        scene.get().shown().filter(open -> open.number() > 0).ifPresent(open -> go(open, open.number() - 1));
    }

    private void go(Scene.Shown before, int number) {
        LineFrame now = shown;
        if (now != null) {
            Scene.Shown next = before.at(number, now);
            scene.set(next);
            if (next.told() > before.told()) {
                teller.tell(next.step().commands(), now);
            }
        }
    }

    /** Ends the demo, and on the line what it caused. */
    void end() {
        Scene before = scene.get();
        scene.set(new Scene.Empty());
        LineFrame now = shown;
        if (now != null) {
            before.shown().ifPresent(left -> teller.tell(left.cleaning().commands(now), now));
        }
    }
}
