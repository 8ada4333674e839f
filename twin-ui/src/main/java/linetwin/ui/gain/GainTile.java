package linetwin.ui.gain;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import linetwin.model.kpi.EfficiencyDefinition;
import linetwin.model.kpi.GainReference;
import linetwin.model.value.Durations;
import linetwin.ui.control.chart.BulletBar;
import linetwin.ui.gain.GainViewModel.Gain;
import linetwin.ui.gain.LeverGains.Uncertain;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/**
 * The long-run gain, or that of the run so far where no other is known, with the published 58.9 % as a mark; the definition is
 * chosen here and always named.
 */
public final class GainTile extends VBox {
    private static final double LEAST_PERCENT = -20;
    private static final double MOST_PERCENT = 100;

    private static final PseudoClass SETTLING = PseudoClass.getPseudoClass("settling");

    private final GainViewModel model;
    private final LongRunViewModel longRun;
    private final Texts texts;
    private final LongRunWords words;

    public GainTile(GainViewModel model, LongRunViewModel longRun, Texts texts) {
        this.model = model;
        this.longRun = longRun;
        this.texts = texts;
        words = new LongRunWords(texts);
        setId("gain");
        getStyleClass().addAll("tile", "gain-tile");
        getChildren().addAll(heading(), middle(), context());
    }

    private Node heading() {
        Label title = label("gain-title", "tile-title");
        title.textProperty().bind(told(this::title));
        Button note = new Button(null, new FontIcon(MaterialDesignI.INFORMATION_OUTLINE));
        note.setId("gain-note");
        note.getStyleClass().addAll("flat", "button-icon", "small", "note-button");
        note.accessibleTextProperty().bind(texts.of("gain.note"));
        note.setOnAction(click -> showNote(note));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox definitions = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (EfficiencyDefinition definition : EfficiencyDefinition.values()) {
            definitions.getChildren().add(choice(definition, group));
        }
        definitions.getStyleClass().add("definitions");
        HBox heading = new HBox(4, title, note, gap, definitions);
        heading.getStyleClass().add("gain-heading");
        return heading;
    }

    private ToggleButton choice(EfficiencyDefinition definition, ToggleGroup group) {
        ToggleButton choice = new ToggleButton();
        choice.setId("gain-" + definition.name().toLowerCase(Locale.ROOT));
        choice.setText(definition.name());
        choice.getStyleClass().addAll("small", "definition");
        choice.setToggleGroup(group);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        Tooltip formula = new Tooltip();
        formula.textProperty().bind(texts.of(definition.formula()));
        choice.setTooltip(formula);
        choice.setOnAction(click -> model.definitionProperty().set(definition));
        model.definitionProperty().subscribe(chosen -> choice.setSelected(chosen == definition));
        return choice;
    }

    private String title() {
        LongRun now = longRun.longRunProperty().get();
        return known().map(gain -> now.changed() > 0
                        ? "gain.titleOfUnchanged"
                        : "gain.title." + now.result().orElseThrow().origin())
                .or(() -> Optional.of(model.gainProperty().get().isSettling() ? "gain.titlePartOfDay" : "gain.title"))
                .map(texts::now)
                .get();
    }

    /** The long-run gain by the chosen definition. */
    private Optional<Uncertain> known() {
        return longRun.longRunProperty()
                .get()
                .by(model.definitionProperty().get())
                .map(LeverGains.Gain::total);
    }

    private double percent() {
        return known().map(Uncertain::mean).orElse(model.gainProperty().get().percent());
    }

    private Node middle() {
        Label value = label("gain-value", "tile-value");
        value.textProperty().bind(told(() -> Numbers.signedPercent(percent())));
        Label halfWidth = label("gain-half-width", "tile-context");
        halfWidth
                .textProperty()
                .bind(told(() -> known().map(gain -> "± " + Numbers.decimal(gain.halfWidth()))
                        .orElse("")));
        halfWidth.managedProperty().bind(halfWidth.textProperty().isNotEmpty());
        BulletBar bar = new BulletBar(LEAST_PERCENT, MOST_PERCENT);
        bar.setId("gain-bar");
        bar.valueProperty().bind(Bindings.createDoubleBinding(this::percent, shown()));
        bar.referenceProperty().set(GainReference.DEFAULT.gainPercent());
        Stream.of(shown())
                .forEach(observed -> observed.addListener(changed -> value.pseudoClassStateChanged(
                        SETTLING,
                        known().isEmpty() && model.gainProperty().get().isSettling())));
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox middle = new HBox(10, value, halfWidth, bar);
        middle.getStyleClass().add("tile-middle");
        Tooltip source = new Tooltip();
        source.textProperty()
                .bind(told(() -> (words.source(longRun.longRunProperty().get())
                                + "\n"
                                + words.unchanged(longRun.longRunProperty().get()))
                        .strip()));
        Tooltip.install(middle, source);
        return middle;
    }

    private Observable[] shown() {
        return new Observable[] {
            longRun.longRunProperty(), model.gainProperty(), model.definitionProperty(), texts.languageProperty()
        };
    }

    private StringBinding told(Callable<String> now) {
        return Bindings.createStringBinding(now, shown());
    }

    private Node context() {
        Label figures = label("gain-context", "tile-context");
        figures.textProperty().bind(told(this::figures));
        Label reference = label("gain-reference", "tile-context");
        reference.getStyleClass().add("gain-reference");
        reference.textProperty().bind(texts.of("gain.reference", Numbers.decimal(GainReference.DEFAULT.gainPercent())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, figures, gap, reference);
    }

    private String figures() {
        Gain today = model.gainProperty().get();
        return known().isPresent() ? today(today) : contextOf(today);
    }

    /** The run so far, apart from the long-run gain. */
    private String today(Gain today) {
        if (today.lacking() > 0) {
            return texts.now("gain.todayCollecting", today.lacking());
        }
        String percent = Numbers.signedPercent(today.percent());
        return today.isSettling()
                ? texts.now("gain.todaySettling", percent, texts.now(Durations.about(today.settling())))
                : texts.now("gain.todaySettled", percent);
    }

    private String contextOf(Gain gain) {
        if (gain.lacking() > 0) {
            return texts.now("kpi.collecting", gain.lacking());
        }
        return gain.baseline().isEmpty()
                ? texts.now("gain.noBaseline", gain.now())
                : texts.now("gain.against", gain.now(), gain.before());
    }

    private void showNote(Node owner) {
        Label note = new Label();
        note.setId("gain-note-words");
        note.setWrapText(true);
        note.setPrefWidth(420);
        note.textProperty().bind(told(this::explanation));
        Popover popover = new Popover(note);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.show(owner);
    }

    private String explanation() {
        return known().isPresent()
                ? texts.now(
                        "gain.explanationLongRun",
                        words.source(longRun.longRunProperty().get()),
                        noteFormula(),
                        texts.now(GainReference.MEANING))
                : texts.now("gain.explanation", noteFormula(), texts.now(GainReference.MEANING));
    }

    private String noteFormula() {
        EfficiencyDefinition definition = model.definitionProperty().get();
        return definition.name() + " = " + texts.now(definition.formula());
    }

    private static Label label(String id, String styleClass) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
