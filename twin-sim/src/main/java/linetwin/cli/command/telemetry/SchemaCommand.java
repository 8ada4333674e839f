package linetwin.cli.command.telemetry;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import linetwin.cli.option.ExitStatus;
import linetwin.cli.option.InputException;
import linetwin.cli.text.TextTable;
import linetwin.file.FileFailure;
import linetwin.file.WholeFile;
import linetwin.model.telemetry.MessageClass;
import linetwin.model.telemetry.json.MessageSchemas;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema}: the telemetry contract as JSON Schema, for programs in any language. */
@Command(
        name = "schema",
        description = "Print the JSON Schema (2020-12) of a message class; without one, list the classes.")
public final class SchemaCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "CLASS", arity = "0..1", description = "The last level of a topic, such as state.")
    private @Nullable String name;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Write the schemas of all classes to this folder.")
    private @Nullable Path folder;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (name != null && folder != null) {
            throw new InputException("--out writes the schemas of all classes, but " + name
                    + " names one.\nMaybe only one of them is meant.");
        }
        if (name != null) {
            out.print(MessageSchemas.text(find(name)));
        } else if (folder != null) {
            write(folder);
            out.println(MessageClass.values().length + " schemas are in " + folder + ".");
        } else {
            list().lines().forEach(out::println);
        }
        out.flush();
        return ExitStatus.OK;
    }

    private static MessageClass find(String level) {
        return MessageClass.findByLevel(level)
                .orElseThrow(() -> new InputException("the contract has no message class '" + level + "', only "
                        + Arrays.stream(MessageClass.values())
                                .map(MessageClass::level)
                                .collect(Collectors.joining(", "))
                        + "."));
    }

    private static TextTable list() {
        TextTable table = TextTable.ofWords("class", "what");
        for (MessageClass each : MessageClass.values()) {
            table.add(each.level(), MessageSchemas.of(each).path("description").asText());
        }
        return table;
    }

    private static void write(Path folder) {
        try {
            Files.createDirectories(folder);
            for (MessageClass each : MessageClass.values()) {
                WholeFile.write(folder.resolve(each.level() + ".schema.json"), MessageSchemas.text(each));
            }
        } catch (IOException e) {
            throw new InputException(
                    "the schemas can't be written to " + folder + ": " + FileFailure.reason(e) + ".", e);
        }
    }
}
