package linetwin.ui.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import linetwin.ui.source.Answer;
import linetwin.ui.source.Commands;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Pending;
import org.jspecify.annotations.Nullable;

/**
 * The demos that there are and the one that is being shown. A step tells the line what it has to, once, and is seen when the
 * line shows what it waits for; going on is up to the user. However a demo ends, what it changed is put right.
 */
public final class DemoViewModel {
    private final Teller teller;
    private final ObservableList<GuidedDemo> demos = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper mistake = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Scene> scene = new ReadOnlyObjectWrapper<>(Scene.NONE);

    private final ReadOnlyObjectWrapper<Optional<String>> screen = new ReadOnlyObjectWrapper<>(Optional.empty());

    private @Nullable Pending<Demos.Folder> loading;
    private @Nullable LineFrame shown;
    private @Nullable Cleaning cleaning;
    private Optional<Watch> watch = Optional.empty();
    private int told;

    /**
     * What is shown of a demo.
     *
     * @param demo absent while none is shown
     * @param number of the step, from 0
     * @param isSeen whether nothing is waited for any more
     * @param trouble a command that was refused or not answered
     * @param misses what the demo needs and the line does not have; then it was not begun
     */
    record Scene(Optional<GuidedDemo> demo, int number, boolean isSeen, Answer trouble, List<String> misses) {
        static final Scene NONE = new Scene(Optional.empty(), 0, false, Answer.NONE, List.of());

        boolean isOpen() {
            return demo.isPresent() && misses.isEmpty();
        }

        Optional<Step> step() {
            return isOpen() ? demo.map(open -> open.steps().get(number)) : Optional.empty();
        }

        boolean isLast() {
            return demo.filter(open -> number == open.steps().size() - 1).isPresent();
        }
    }

    public DemoViewModel(Commands commands) {
        teller = new Teller(commands, this::sent);
        screen.bind(scene.map(now -> now.step().flatMap(Step::screen)));
    }

    /** Takes over what is being read, in place of the demos so far. */
    public void load(Pending<Demos.Folder> folder) {
        loading = folder;
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

    /** What the step points at: ids of elements, or of parts of the window with {@code #} before them. */
    public List<String> pointedAt() {
        return scene.get().step().map(Step::pointAt).orElse(List.of());
    }

    public void show(LineFrame frame) {
        shown = frame;
        if (loading != null) {
            loading.tell(this::loaded, failure -> mistake.set(String.valueOf(failure.getMessage())));
        }
        teller.follow(frame);
        Scene now = scene.get();
        if (now.isOpen()) {
            boolean isSeen = now.isSeen()
                    || (teller.isDone() && watch.map(open -> open.isMet(frame)).orElse(true));
            scene.set(new Scene(now.demo(), now.number(), isSeen, teller.trouble(), now.misses()));
        }
    }

    private void loaded(Demos.Folder folder) {
        demos.setAll(folder.demos());
        mistake.set(String.join("\n", folder.mistakes()));
    }

    private void sent(LineCommand command) {
        if (cleaning != null) {
            cleaning.sent(command);
        }
    }

    /** Begins a demo, if the line has what it needs; one that is being shown is ended. */
    void start(GuidedDemo demo) {
        end();
        LineFrame now = shown;
        if (now == null) {
            return;
        }
        List<String> misses = misses(demo, now);
        scene.set(new Scene(Optional.of(demo), 0, false, Answer.NONE, misses));
        if (misses.isEmpty()) {
            cleaning = new Cleaning(now);
            told = 0;
            go(0);
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
        if (scene.get().isLast()) {
            end();
        } else if (scene.get().isOpen()) {
            go(scene.get().number() + 1);
        }
    }

    /** Goes back to what was said before; the line is not told again. */
    void back() {
        if (scene.get().isOpen() && scene.get().number() > 0) {
            go(scene.get().number() - 1);
        }
    }

    private void go(int number) {
        LineFrame now = shown;
        Scene before = scene.get();
        if (now == null || before.demo().isEmpty()) {
            return;
        }
        Step step = before.demo().get().steps().get(number);
        boolean isNew = number >= told;
        watch = step.awaited().map(awaited -> new Watch(awaited, now.lineTime()));
        scene.set(new Scene(before.demo(), number, !isNew, Answer.NONE, List.of()));
        if (isNew) {
            told = number + 1;
            teller.tell(step.commands(), now);
        }
    }

    /** Ends the demo, and on the line what it caused. */
    void end() {
        LineFrame now = shown;
        Cleaning left = cleaning;
        cleaning = null;
        scene.set(Scene.NONE);
        if (now != null && left != null) {
            teller.tell(left.commands(now), now);
        }
    }
}
