package linetwin.cli.command.telemetry;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import linetwin.cli.option.BrokerOptions;
import linetwin.link.mqtt.MqttMessageSink;
import linetwin.model.line.LineFingerprint;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetrySink;
import linetwin.sim.forecast.Forecast;
import linetwin.sim.forecast.ForecastMessages;
import linetwin.sim.forecast.Forecaster;

/** Publishes forecasts to the broker that the line is heard from, if somebody asked for that: else it only listens. */
final class ForecastPublisher implements TelemetrySink, AutoCloseable {
    private final ForecastMessages messages = new ForecastMessages();
    private final Optional<MqttMessageSink> sink;

    private ForecastPublisher(Optional<MqttMessageSink> sink) {
        this.sink = sink;
    }

    /** One that publishes, if it is wanted, under a client id of its own. */
    static ForecastPublisher start(BrokerOptions broker, boolean isWanted) {
        Optional<MqttMessageSink> sink = isWanted
                ? Optional.of(new MqttMessageSink(broker.settings("linetwin-forecasts-" + UUID.randomUUID())))
                : Optional.empty();
        sink.ifPresent(MqttMessageSink::start);
        return new ForecastPublisher(sink);
    }

    /** Something that the line said. */
    @Override
    public void accept(Message message) {
        messages.accept(message);
    }

    /** Publishes what the line was foretold that is heard now. */
    void publish(Forecast forecast, Forecaster forecaster) {
        sink.ifPresent(target -> messages.run()
                .flatMap(run -> messages.message(run, forecast, LineFingerprint.of(forecaster.line()), Instant.now()))
                .ifPresent(target::accept));
    }

    @Override
    public void close() {
        sink.ifPresent(MqttMessageSink::close);
    }
}
