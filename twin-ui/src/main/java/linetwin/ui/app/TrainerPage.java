package linetwin.ui.app;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.ui.replay.ReplayNote;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.LineAccess;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Texts;
import linetwin.ui.trainer.ParameterPanel;
import linetwin.ui.trainer.ParametersViewModel;
import linetwin.ui.trainer.TempoViewModel;
import linetwin.ui.trainer.TrainerBar;
import linetwin.ui.trainer.TrainerViewModel;

/** The picture of the line with the trainer's desk above it and, if wanted, the parameters beside it. */
final class TrainerPage extends VBox {
    private final TrainerViewModel model;
    private final TempoViewModel tempo;
    private final ParametersViewModel parameters;
    private final LivePage picture;

    /**
     * A page without a line yet.
     *
     * @param demos where demos are chosen
     * @param learning is asked what stops cost
     */
    TrainerPage(LineAccess line, Node demos, ReplayViewModel recordings, Learning learning, Texts texts) {
        super(8);
        model = new TrainerViewModel(line);
        tempo = new TempoViewModel(line);
        parameters = new ParametersViewModel(line);
        picture = new LivePage(texts, line, learning);
        ParameterPanel values = new ParameterPanel(parameters, texts);
        TrainerBar desk = new TrainerBar(model, tempo, texts, values.opener(), demos);
        desk.disableProperty().bind(recordings.openProperty());
        values.disableProperty().bind(recordings.openProperty());
        picture.leaveOutBottomIfLow();
        HBox below = new HBox(8, picture, values);
        below.setMinHeight(0);
        HBox.setHgrow(picture, Priority.ALWAYS);
        setMinHeight(0);
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().addAll(new ReplayNote(recordings, texts), desk, below);
        model.chosenProperty()
                .subscribe(station -> station.map(ElementDescription::id).ifPresent(parameters::choosePlace));
        picture.setOnElement(element -> {
            desk.choose(element);
            parameters.choosePlace(element);
        });
    }

    /**
     * Shows the line.
     *
     * @param newest for what moves, and for what is answered
     * @param calm for what is read as figures
     * @param isCurrent whether it may be taken for the present
     */
    void show(LineFrame newest, LineFrame calm, boolean isCurrent) {
        model.show(newest);
        tempo.show(newest);
        parameters.show(newest);
        picture.show(newest, calm, isCurrent);
    }

    /** What opens the screen of all that cameras found. */
    void setOnQuality(Runnable way) {
        picture.setOnQuality(way);
    }

    /** Whether its picture is a factory floor. */
    BooleanProperty floorProperty() {
        return picture.floorProperty();
    }

    /** Closes what is open over the picture; false if nothing is. */
    boolean goBack() {
        return picture.goBack();
    }

    /** The past of an element is asked for only while the page is open. */
    void turn(boolean isOpen) {
        picture.turn(isOpen);
    }
}
