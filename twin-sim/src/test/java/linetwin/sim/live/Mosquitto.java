package linetwin.sim.live;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What there is to know of Mosquitto: where it is installed, and the settings under which it forgets nothing. */
public final class Mosquitto {
    /** What its log says once it listens, from version 2 on. */
    public static final String LISTENING = " running";

    private static final String[] USUAL_PLACES = {"/usr/sbin", "/usr/local/sbin", "/opt/homebrew/sbin"};

    private Mosquitto() {}

    /** The program of that name, if it is installed. */
    public static Optional<Path> findProgram(String name) {
        Stream<String> path = Stream.of(System.getenv("PATH").split(File.pathSeparator));
        return Stream.concat(path, Stream.of(USUAL_PLACES))
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static List<String> configuration(int port, Path directory) {
        return List.of(
                "listener " + port + " 127.0.0.1",
                "allow_anonymous true",
                "user " + System.getProperty("user.name"), // or root would become somebody who can not save
                "persistence true",
                "persistence_location " + directory + "/",
                "autosave_interval 1",
                "autosave_on_changes false", // or it saves after every change, 50 to 150 times a second at most
                "max_queued_messages 0",
                "max_inflight_messages 0");
    }

    /** Whether what it has saved names the client. */
    static boolean hasSaved(Path directory, String clientId) throws IOException {
        Path saved = directory.resolve("mosquitto.db");
        return Files.exists(saved) && new String(Files.readAllBytes(saved), ISO_8859_1).contains(clientId);
    }
}
