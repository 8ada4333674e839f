package linetwin.sim.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import linetwin.link.foreign.Translator;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.TelemetryListener;
import linetwin.model.telemetry.json.JsonCodec;
import linetwin.model.twin.Mirror;
import linetwin.sim.scenario.mapping.Mappings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a foreign line says is translated into messages of the contract, or refused; nothing else happens. */
class ForeignFuzzTest {
    private static final Instant HERE = Instant.parse("2026-01-05T06:00:00Z");
    private static final int MUTANTS = 200;

    private final Mirror mirror = new Mirror();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        works/A/OP10/status  | {"ts": 1767592800000, "mode": "RUN"}
        works/A/OP10/counter | {"ts": 1767592800000, "total": 4711, "nok": 12}
        works/A/OP10/counter | {"ts": 1e-99999999, "total": 4711, "nok": 12}
        works/A/OP30/part    | {"ts": 1767592800000, "serial": "P-77", "result": "NOK"}
        works/A/BUF1/fill    | 6
        """)
    void mutantsAreTranslatedOrRefused(String topic, String payload) {
        Translator translator =
                new Translator(Mappings.read(Path.of("../scenarios/mappings/pump-line.yaml")), "1", new Twin());

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            translator.accept(topic, payload.getBytes(UTF_8), HERE);
            for (int seed = 0; seed < MUTANTS; seed++) {
                translator.accept(topic, new Mutator(seed).mutant(payload.getBytes(UTF_8)), HERE.plusSeconds(seed));
                translator.tick(HERE.plusSeconds(seed));
            }
        });

        assertThat(mirror.snapshot().reception().rejected()).isPositive();
    }

    /** Encodes what it hears, as a publisher would. */
    private final class Twin implements TelemetryListener {
        private final JsonCodec codec = new JsonCodec();

        @Override
        public void onMessage(Message message) {
            assertThat(codec.encode(message)).isNotEmpty();
            mirror.accept(message, HERE);
        }

        @Override
        public void onRejected(String topic, String reason) {
            mirror.reject(topic, reason);
        }

        @Override
        public void onConnection(boolean connected, String detail) {
            mirror.connection(connected, detail);
        }
    }
}
