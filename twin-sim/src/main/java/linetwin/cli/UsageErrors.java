package linetwin.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.stream.Collectors;
import linetwin.cli.option.ExitStatus;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers wrong arguments with one message, instead of the whole help text that hides it. */
final class UsageErrors implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException error, String[] args) {
        CommandLine command = error.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("linetwin: " + message(error));
        suggestion(error).forEach(err::println);
        err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return ExitStatus.WRONG_INPUT;
    }

    private static String message(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (error instanceof MissingParameterException missing) {
            String names = missing.getMissing().stream().map(UsageErrors::name).collect(Collectors.joining(" and "));
            return names + " is missing.";
        }
        if (error.getCause() instanceof InvalidPathException path) {
            return FileNames.complaint(path).replaceFirst("\\.$", "");
        }
        return String.valueOf(error.getMessage())
                        .replaceFirst("^Invalid value for option '(.*?)'(?: \\([^)]*\\))?: ", "$1: ")
                        .replaceFirst(" is not an? (int|long)$", " is no whole number, or too large")
                + ".";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String unmatched(UnmatchedArgumentException error) {
        String first = error.getUnmatched().get(0);
        if (error.isUnknownOption()) {
            return "there is no option '" + first + "' here.";
        }
        return isAtRoot(error) ? "there is no command '" + first + "'." : "'" + first + "' is one argument too many.";
    }

    private static List<String> suggestion(ParameterException error) {
        if (error instanceof UnmatchedArgumentException unmatched && (unmatched.isUnknownOption() || isAtRoot(error))) {
            return unmatched.getSuggestions().stream()
                    .limit(1)
                    .map(word -> "Maybe '" + word + "' is meant.")
                    .toList();
        }
        return List.of();
    }

    private static boolean isAtRoot(ParameterException error) {
        return error.getCommandLine().getParent() == null;
    }
}
