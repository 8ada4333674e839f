package linetwin.cli.option;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, as the build wrote it beside this class. */
public final class ProgramVersion implements IVersionProvider {
    private static final String FILE = "version.properties";

    public static String text() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(ProgramVersion.class.getResourceAsStream(FILE), FILE)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"linetwin " + text()};
    }
}
