package linetwin.ui.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import linetwin.sim.scenario.demo.Demos;
import linetwin.ui.demo.DemoBar;
import linetwin.ui.demo.DemoChooser;
import linetwin.ui.demo.DemoViewModel;
import linetwin.ui.demo.Spotlight;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;

/** Guided demos around the screens: where one is chosen, what it says at the foot, what it points at, which screen it opens. */
final class DemoStage {
    private final DemoViewModel model;
    private final Texts texts;
    private final DemoBar bar;
    private final Spotlight spotlight = new Spotlight();
    private final Node stage;

    /**
     * With the shipped demos.
     *
     * @param stage what demos point into
     * @param onFind opens the search with a word
     */
    DemoStage(LineAccess line, Texts texts, Node stage, Consumer<Screen> onScreen, Consumer<String> onFind) {
        this.texts = texts;
        this.stage = stage;
        model = new DemoViewModel(line, FxWindow.SCREEN);
        model.load(() -> new Demos.Folder(Demos.shipped(), List.of()));
        bar = new DemoBar(model, texts);
        model.screenProperty()
                .subscribe(wanted -> wanted.map(name -> Screen.valueOf(name.toUpperCase(Locale.ROOT)))
                        .ifPresent(onScreen));
        model.findProperty().subscribe(wanted -> wanted.ifPresent(onFind));
    }

    /** Takes the demos of the user's own folder too. */
    void load(Path folder) {
        model.load(() -> Demos.all(folder));
    }

    /** Where a demo is chosen. */
    DemoChooser chooser() {
        return new DemoChooser(model, texts);
    }

    /** What it says. */
    DemoBar bar() {
        return bar;
    }

    /** What it points with; lies over the stage. */
    Spotlight spotlight() {
        return spotlight;
    }

    void show(LineFrame newest) {
        model.show(newest);
        bar.show(newest);
        spotlight.pointAt(model.pointedAt(), stage);
    }
}
