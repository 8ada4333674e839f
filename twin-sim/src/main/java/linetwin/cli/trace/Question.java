package linetwin.cli.trace;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import linetwin.cli.option.InputException;
import linetwin.cli.option.argument.TimeOnLineArgument;
import linetwin.link.mqtt.MqttTelemetrySource;
import linetwin.link.mqtt.session.BrokerCheck;
import linetwin.link.mqtt.wire.MqttSettings;
import linetwin.model.genealogy.Passport;
import linetwin.model.telemetry.CommandMessage;
import linetwin.model.telemetry.DescriptionMessage;
import linetwin.model.telemetry.Header;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.ReplyMessage;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.Topic;
import linetwin.model.telemetry.body.LineCommand;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a resolver over a broker.
 *
 * @param line that is meant, by the name of its scenario; absent where only one is at the broker
 * @param from absent for the begin of what was heard
 * @param to absent for its end
 */
public record Question(
        String identifier,
        @Nullable String line,
        @Nullable TimeOnLineArgument from,
        @Nullable TimeOnLineArgument to) {
    private static final String PLANTS = Topic.ROOT + "/+/+/_/_/_/";
    static final String COMMANDS = PLANTS + MessageClass.COMMAND.level();

    /** Descriptions are retained: they come at once. */
    private static final long DESCRIPTION_MILLIS = 3_000;

    private static final long OTHERS_MILLIS = 300;
    private static final long ANSWER_MILLIS = 15_000;

    /**
     * Asks, and waits for the answer.
     *
     * @throws InputException if nobody answers, or the answer is that nothing is known
     */
    public Passport ask(MqttSettings settings) throws InterruptedException {
        BrokerCheck.require(settings);
        Answers answers = new Answers();
        try (MqttTelemetrySource source = new MqttTelemetrySource(
                settings, List.of(PLANTS + MessageClass.DESCRIPTION.level(), PLANTS + MessageClass.REPLY.level()))) {
            source.start(answers);
            DescriptionMessage addressee = addressee(answers, settings);
            String id = UUID.randomUUID().toString();
            source.send(new CommandMessage(header(addressee), id, command(addressee)));
            return answer(answers, id, settings);
        }
    }

    private LineCommand.Resolve command(DescriptionMessage addressee) {
        Instant begin = addressee.description().start();
        return new LineCommand.Resolve(
                identifier, from == null ? null : from.after(begin), to == null ? null : to.after(begin));
    }

    private static Header header(DescriptionMessage addressee) {
        Header told = addressee.header();
        return new Header(told.run(), told.source(), 1, told.simTime(), Instant.now());
    }

    private DescriptionMessage addressee(Answers answers, MqttSettings settings) throws InterruptedException {
        Map<String, DescriptionMessage> lines = new TreeMap<>();
        DescriptionMessage described = answers.descriptions.poll(DESCRIPTION_MILLIS, TimeUnit.MILLISECONDS);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(OTHERS_MILLIS);
        while (described != null) {
            lines.put(described.description().scenario(), described);
            described = answers.descriptions.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        return chosen(lines, settings);
    }

    private DescriptionMessage chosen(Map<String, DescriptionMessage> lines, MqttSettings settings) {
        String known = lines.keySet().stream().limit(10).collect(Collectors.joining(", "));
        if (known.isEmpty()) {
            throw new InputException("no line has described itself at " + settings.broker()
                    + ".\nMaybe it is not published, or another broker is meant.");
        }
        if (line == null && lines.size() > 1) {
            throw new InputException("several lines are at " + settings.broker() + ": " + known
                    + ".\nMaybe --line says which is meant.");
        }
        DescriptionMessage meant = line == null ? lines.values().iterator().next() : lines.get(line);
        if (meant == null) {
            throw new InputException("--line " + line + " is not at " + settings.broker()
                    + ".\nMaybe one of these is meant: " + known + ".");
        }
        return meant;
    }

    private static Passport answer(Answers answers, String id, MqttSettings settings) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(ANSWER_MILLIS);
        while (true) {
            ReplyMessage reply = answers.replies.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (reply == null) {
                throw new InputException("nobody at " + settings.broker() + " answered within "
                        + ANSWER_MILLIS / 1_000 + " s.\nMaybe no resolver runs there: linetwin resolver --broker "
                        + settings.broker() + " --keep line.db");
            }
            if (reply.id().equals(id)) {
                Passport passport = reply.passport();
                if (!reply.accepted() || passport == null) {
                    throw new InputException(reply.error().isEmpty() ? "the answer tells nothing." : reply.error());
                }
                return passport;
            }
        }
    }

    /** What comes from the broker. */
    private static final class Answers implements TelemetryListener {
        private static final int MOST = 1_000;
        private final BlockingQueue<DescriptionMessage> descriptions = new LinkedBlockingQueue<>(MOST);
        private final BlockingQueue<ReplyMessage> replies = new LinkedBlockingQueue<>(MOST);

        @Override
        public void onMessage(Message message) {
            if (message instanceof DescriptionMessage description) {
                var unused = descriptions.offer(description);
            } else if (message instanceof ReplyMessage reply) {
                var unused = replies.offer(reply);
            }
        }

        @Override
        public void onRejected(String topic, String reason) {
            // whoever waits for it learns that nothing came
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            // it is made again by itself
        }
    }
}
