package linetwin.ui.gain;

import atlantafx.base.controls.Popover;
import java.util.Locale;
import javafx.beans.binding.Bindings;
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
import linetwin.ui.control.chart.BulletBar;
import linetwin.ui.gain.GainViewModel.Gain;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/** The efficiency gain with the published 58.9 % as a mark; the definition is chosen here and always named. */
public final class GainTile extends VBox {
    private static final double LEAST_PERCENT = -20;
    private static final double MOST_PERCENT = 100;

    private static final PseudoClass SETTLING = PseudoClass.getPseudoClass("settling");

    private final GainViewModel model;
    private final Texts texts;

    public GainTile(GainViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setId("gain");
        getStyleClass().addAll("tile", "gain-tile");
        getChildren().addAll(heading(), middle(), context());
    }

    private Node heading() {
        Label title = label("gain-title", "tile-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.now(model.gainProperty().get().isSettling() ? "gain.titlePartOfDay" : "gain.title"),
                        model.gainProperty(),
                        texts.languageProperty()));
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

    private Node middle() {
        Label value = label("gain-value", "tile-value");
        value.textProperty().bind(model.gainProperty().map(gain -> Numbers.signedPercent(gain.percent())));
        model.gainProperty().subscribe(gain -> value.pseudoClassStateChanged(SETTLING, gain.isSettling()));
        BulletBar bar = new BulletBar(LEAST_PERCENT, MOST_PERCENT);
        bar.setId("gain-bar");
        bar.valueProperty().bind(model.gainProperty().map(Gain::percent));
        bar.referenceProperty().set(GainReference.DEFAULT.gainPercent());
        HBox.setHgrow(bar, Priority.ALWAYS);
        HBox middle = new HBox(10, value, bar);
        middle.getStyleClass().add("tile-middle");
        return middle;
    }

    private Node context() {
        Label figures = label("gain-context", "tile-context");
        figures.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> contextOf(model.gainProperty().get()), model.gainProperty(), texts.languageProperty()));
        Label reference = label("gain-reference", "tile-context");
        reference.getStyleClass().add("gain-reference");
        reference.textProperty().bind(texts.of("gain.reference", Numbers.decimal(GainReference.DEFAULT.gainPercent())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, figures, gap, reference);
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
        Label words = new Label();
        words.setId("gain-note-words");
        words.setWrapText(true);
        words.setPrefWidth(420);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.now("gain.explanation", noteFormula(), texts.now(GainReference.MEANING)),
                        texts.languageProperty(),
                        model.definitionProperty()));
        Popover popover = new Popover(words);
        popover.setHeaderAlwaysVisible(false);
        popover.setDetachable(false);
        popover.show(owner);
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
