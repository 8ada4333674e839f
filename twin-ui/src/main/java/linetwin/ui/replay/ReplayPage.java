package linetwin.ui.replay;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import linetwin.ui.control.Buttons;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** Where a recording is opened; once it is, what it is, and all its stops and alarms. */
public final class ReplayPage extends VBox {
    private static final double COLUMN_GAP = 40;
    private static final double VALUE_WIDTH = 400;

    /** Three lines. */
    private static final double VALUE_HEIGHT = 60;

    private static final double TOOLTIP_WIDTH = 800;

    private final ReplayViewModel model;
    private final Texts texts;

    /**
     * The page.
     *
     * @param onOpen asks the user for a file
     */
    public ReplayPage(ReplayViewModel model, Texts texts, Runnable onOpen) {
        super(10);
        this.model = model;
        this.texts = texts;
        setId("replay-page");
        setMinHeight(0);
        VBox entrance = entrance(onOpen);
        Region contents = contents();
        contents.visibleProperty().bind(model.openProperty());
        contents.managedProperty().bind(model.openProperty());
        VBox.setVgrow(contents, Priority.ALWAYS);
        model.openProperty().subscribe(isOpen -> VBox.setVgrow(entrance, isOpen ? Priority.NEVER : Priority.ALWAYS));
        getChildren().addAll(entrance, contents);
    }

    private VBox entrance(Runnable onOpen) {
        Button open =
                Buttons.ofWords("replay-open", MaterialDesignF.FOLDER_OPEN_OUTLINE, texts.of("replay.open"), onOpen);
        open.disableProperty().bind(model.openingProperty().map(opening -> opening.stage() == Opening.Stage.UNDER_WAY));
        Label hint = label("replay-hint", texts.of("replay.hint"));
        hint.getStyleClass().add("panel-title");
        Label message = label(
                "replay-message",
                Bindings.createStringBinding(
                        () -> messageOf(model.openingProperty().get()),
                        model.openingProperty(),
                        texts.languageProperty()));
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        model.openingProperty()
                .map(opening -> opening.stage() == Opening.Stage.REFUSED)
                .subscribe(isRefused ->
                        message.getStyleClass().setAll("label", isRefused ? "form-message" : "placeholder"));
        Button sample = Buttons.ofWords("replay-sample", texts.of("replay.sample"), model::openSample);
        sample.disableProperty().bind(open.disableProperty());
        sample.setVisible(model.hasSample());
        sample.setManaged(model.hasSample());
        VBox entrance = new VBox(10, open, hint, sample, new RecentRecordings(model, texts), message);
        entrance.setAlignment(Pos.CENTER);
        entrance.getStyleClass().addAll("panel", "replay-entrance");
        return entrance;
    }

    private String messageOf(Opening opening) {
        return switch (opening.stage()) {
            case NONE -> "";
            case UNDER_WAY -> texts.now("replay.opening", opening.file());
            case REFUSED -> texts.now(opening.reasonKey(), opening.file());
        };
    }

    private Region contents() {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("drawer-rows");
        facts.getColumnConstraints().addAll(new ColumnConstraints(), half(), new ColumnConstraints(), half());
        List<Fact> all = List.of(Fact.values());
        for (int i = 0; i < all.size(); i++) {
            Fact fact = all.get(i);
            Label title = label(fact.id("title"), texts.of(fact.textKey()));
            title.getStyleClass().add("drawer-name");
            Label value = value(fact);
            facts.add(title, i % 2 * 2, i / 2);
            facts.add(value, i % 2 * 2 + 1, i / 2);
            GridPane.setMargin(value, new Insets(0, COLUMN_GAP, 0, 0));
        }
        StackPane list = new StackPane(new MarkTable(model, texts));
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        Label title = label("replay-marks-title", texts.of("replay.marks"));
        title.getStyleClass().add("panel-title");
        VBox contents = new VBox(10, facts, title, list);
        contents.getStyleClass().add("panel");
        contents.setMinHeight(0);
        return contents;
    }

    /** Wraps, since paths and what a damaged line holds may be long; the tooltip has it all. */
    private Label value(Fact fact) {
        ObservableValue<String> words = valueOf(fact);
        Label value = label(fact.id("value"), words);
        value.setWrapText(true);
        value.setMinWidth(0);
        value.setMaxHeight(VALUE_HEIGHT);
        Tooltip all = new Tooltip();
        all.setWrapText(true);
        all.setMaxWidth(TOOLTIP_WIDTH);
        all.textProperty().bind(words);
        value.setTooltip(all);
        return value;
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setHgrow(Priority.ALWAYS);
        half.setPrefWidth(VALUE_WIDTH);
        half.setMinWidth(0);
        return half;
    }

    private ObservableValue<String> valueOf(Fact fact) {
        return Bindings.createStringBinding(
                () -> model.facts()
                        .flatMap(facts -> model.survey().map(survey -> fact.value(facts, survey, texts)))
                        .orElse(Numbers.UNKNOWN),
                model.timelineProperty(),
                model.openProperty(),
                texts.languageProperty());
    }

    private static Label label(String id, ObservableValue<String> words) {
        Label label = new Label();
        label.setId(id);
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(words);
        return label;
    }
}
