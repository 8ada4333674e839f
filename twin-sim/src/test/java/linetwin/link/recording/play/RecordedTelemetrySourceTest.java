package linetwin.link.recording.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import linetwin.link.recording.MessageDecoder;
import linetwin.link.recording.Recording;
import linetwin.link.recording.RecordingReader;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.link.recording.RecordingWriter;
import linetwin.link.recording.Rotation;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.format.RecordingHeader;
import linetwin.model.line.Line;
import linetwin.model.telemetry.Address;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.LevelMessage;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.StateMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.sim.line.LineRun;
import linetwin.sim.line.telling.Reporting;
import linetwin.sim.random.RunSeed;
import linetwin.sim.scenario.Scenarios;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recording of twenty minutes in several parts, in the place of a broker. */
class RecordedTelemetrySourceTest {
    private final Heard heard = new Heard();

    private final Recording recording;

    RecordedTelemetrySourceTest(@TempDir Path folder) {
        Line line = Scenarios.find("validation/bn-f3").line();
        LineRun run = LineRun.start(line, new RunSeed(1, 0));
        RecordingHeader header = RecordingHeader.ofRun("0.1", run.runId(), "bn-f3", 1);
        Path file = folder.resolve("a.jsonl.zst");
        try (RecordingWriter writer = RecordingWriter.create(file, header, Rotation.NEVER.withBytes(200_000))) {
            writer.accept(new DescriptionMessage(
                    new Header(
                            run.runId(),
                            Address.ofPlant(
                                    line.plant().enterprise(), line.plant().site()),
                            1,
                            run.simTime(),
                            null),
                    run.description(null)));
            run.publishTo(writer, Reporting.forRecording());
            run.runUntil(Duration.ofMinutes(20).toNanos() / 1_000);
            run.report(writer);
        }
        recording = Recording.open(file);
    }

    @Test
    void everyMessageIsDeliveredInItsOrder() {
        List<Message> written = new ArrayList<>();
        MessageDecoder decoder = new MessageDecoder();
        try (RecordingReader reader = recording.read();
                RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 0)) {
            source.start(heard);
            await().until(source::isAtEnd);
            for (var line = reader.next(); line.isPresent(); line = reader.next()) {
                written.add(decode(decoder, (RecordedMessage) line.get()));
            }
        }
        assertThat(heard.messages).isEqualTo(written);
        assertThat(recording.end()).isEqualTo(recording.begin().plus(Duration.ofMinutes(20)));
    }

    @Test
    void jumpDeliversWhatWasRetainedThenAndGoesOnAsAnotherRun() {
        Instant middle = recording.begin().plus(Duration.ofMinutes(10));
        try (RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 0)) {
            source.start(heard);
            await().until(source::isAtEnd);
            List<Message> all = List.copyOf(heard.messages);
            heard.messages.clear();
            source.seek(middle);
            await().until(source::isAtEnd);

            List<Topic> retained = all.stream()
                    .filter(message -> message.messageClass().isRetained())
                    .map(Message::topic)
                    .distinct()
                    .toList();
            List<Message> present = heard.messages.subList(0, retained.size());
            assertThat(present).extracting(Message::topic).isEqualTo(retained);
            assertThat(present).allMatch(message -> !message.header().simTime().isAfter(middle));
            assertThat(present)
                    .filteredOn(message -> message instanceof StateMessage || message instanceof LevelMessage)
                    .allSatisfy(message ->
                            assertThat(message.header().seq()).isEqualTo(lastSeq(all, message.topic(), middle)));
            assertThat(heard.messages.subList(retained.size(), heard.messages.size()))
                    .hasSameSizeAs(all.stream()
                            .filter(message -> message.header().simTime().isAfter(middle))
                            .toList());
            assertThat(heard.messages.get(0).header().run())
                    .isNotEqualTo(all.get(0).header().run());
        }
    }

    @Test
    void pausedSourceDeliversNothingUntilItIsResumed() {
        try (RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 1)) {
            source.start(heard);
            await().until(() -> !heard.messages.isEmpty());
            source.pause();
            source.setPace(0);
            Instant paused = source.now();
            source.resume();
            await().until(source::isAtEnd);
            assertThat(paused).isBefore(source.now());
            assertThat(source.now()).isEqualTo(recording.end());
        }
    }

    @Test
    void approachBackwardsDeliversEverythingOfTheRunUpAndStopsThereWhilePaused() {
        Instant time = recording.begin().plus(Duration.ofMinutes(10));
        try (RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 0)) {
            source.start(heard);
            await().until(source::isAtEnd);
            List<Message> all = List.copyOf(heard.messages);
            heard.messages.clear();
            source.pause();
            source.approach(time, Duration.ofHours(1));
            await().until(() -> !source.isUnderWay());

            assertThat(heard.messages)
                    .extracting(Message::topic, message -> message.header().seq())
                    .isEqualTo(all.stream()
                            .filter(message -> !message.header().simTime().isAfter(time))
                            .map(message ->
                                    tuple(message.topic(), message.header().seq()))
                            .toList());
            assertThat(source.position()).isEqualTo(time);
            assertThat(source.isAtEnd()).isFalse();
        }
    }

    @Test
    void approachForwardsGoesOnInTheSameRunAtItsPaceFromThere() {
        Instant time = recording.begin().plus(Duration.ofMinutes(10));
        try (RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 0.1)) {
            source.start(heard);
            source.approach(time, Duration.ofHours(1));
            await().until(() -> !source.isUnderWay());
            source.approach(time.plusSeconds(10), Duration.ofHours(1));
            await().until(() -> !source.isUnderWay());

            assertThat(heard.messages)
                    .extracting(message -> message.header().run())
                    .containsOnly(run());
            assertThat(source.position()).isBetween(time.plusSeconds(10), time.plusSeconds(12));
        }
    }

    private String run() {
        return recording.header().run().orElseThrow();
    }

    @Test
    void approachBeyondTheEndStaysAtTheEnd() {
        try (RecordedTelemetrySource source = new RecordedTelemetrySource(recording, 0)) {
            source.start(heard);
            source.approach(recording.end().plusSeconds(60), Duration.ofHours(1));
            await().until(source::isAtEnd);
            source.approach(recording.end().plusSeconds(60), Duration.ofHours(1));

            assertThat(source.isUnderWay()).isFalse();
            assertThat(source.position()).isEqualTo(recording.end());
        }
    }

    @Test
    void surveyCountsWhatTheTimelineShows() {
        RecordingSurvey survey = recording.survey();

        assertThat(survey.line().orElseThrow().scenario()).isEqualTo("bn-f3");
        assertThat(survey.events()).isGreaterThan(survey.messages());
        assertThat(survey.rejected()).isZero();
        assertThat(survey.firstRejected()).isEmpty();
        assertThat(survey.reached()).isEqualTo(recording.end());
        assertThat(survey.marks())
                .isNotEmpty()
                .allMatch(mark -> mark.kind() == RecordingSurvey.Mark.Kind.FAILURE)
                .isSortedAccordingTo(Comparator.comparing(Mark::at));
    }

    private static long lastSeq(List<Message> all, Topic topic, Instant until) {
        return all.stream()
                .filter(message -> message.topic().equals(topic)
                        && !message.header().simTime().isAfter(until))
                .mapToLong(message -> message.header().seq())
                .max()
                .orElseThrow();
    }

    private static Message decode(MessageDecoder decoder, RecordedMessage message) {
        try {
            return decoder.decode(message);
        } catch (linetwin.model.telemetry.json.TelemetryFormatException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Heard implements TelemetryListener {
        final List<Message> messages = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onMessage(Message message) {
            messages.add(message);
        }

        @Override
        public void onRejected(String topic, String reason) {
            throw new AssertionError(topic + ": " + reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            assertThat(connected).as(detail).isTrue();
        }
    }
}
