package vn.sanvat.theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.springframework.expression.spel.SpelNode;
import org.springframework.expression.spel.ast.Assign;
import org.springframework.expression.spel.ast.BeanReference;
import org.springframework.expression.spel.ast.ConstructorReference;
import org.springframework.expression.spel.ast.FunctionReference;
import org.springframework.expression.spel.ast.MethodReference;
import org.springframework.expression.spel.ast.OpDec;
import org.springframework.expression.spel.ast.OpInc;
import org.springframework.expression.spel.ast.PropertyOrFieldReference;
import org.springframework.expression.spel.ast.TypeReference;
import org.springframework.expression.spel.ast.VariableReference;
import org.springframework.expression.spel.standard.SpelExpressionParser;
import org.unbescape.html.HtmlEscape;

/**
 * Looks at the expressions of a template before it is used, and names each that reaches for more than it is given. What
 * this overlooks fails when the page is made ({@link ThemeExpressions}).
 */
final class TemplateCheck extends AbstractMarkupHandler {
    private static final Pattern DIRECTIVE = Pattern.compile("(?i)(data-)?(th|layout)[:-].+");
    private static final Pattern PREPROCESSED = Pattern.compile("__.+?__", Pattern.DOTALL);
    private static final Pattern INLINED = Pattern.compile("\\[[\\[(].*", Pattern.DOTALL);
    // HTML §13.1.2.4, without html, head and body: where they stay open, the file was cut
    private static final Set<String> CLOSED_BY_WHAT_FOLLOWS = Set.of(
            "caption",
            "colgroup",
            "dd",
            "dt",
            "li",
            "optgroup",
            "option",
            "p",
            "rp",
            "rt",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr");
    private static final int SHOWN = 120; // characters of an expression

    private final String theme;
    private final String file;
    private final SpelExpressionParser parser = new SpelExpressionParser();
    private final List<ThemeBroken> faults = new ArrayList<>();

    private TemplateCheck(String theme, String file) {
        this.theme = theme;
        this.file = file;
    }

    static List<ThemeBroken> faults(String theme, String file, String template) {
        var check = new TemplateCheck(theme, file);
        try {
            var configuration = ParseConfiguration.htmlConfiguration();
            configuration.setElementBalancing(ElementBalancing.AUTO_CLOSE);
            new MarkupParser(configuration).parse(template, check);
        } catch (ParseException e) {
            check.fault(Objects.requireNonNullElse(e.getLine(), 1), "theme.template", String.valueOf(e.getMessage()));
        }
        return check.faults;
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLen,
            int nameLine,
            int nameCol,
            int operatorOffset,
            int operatorLen,
            int operatorLine,
            int operatorCol,
            int valueOffset,
            int valueLen,
            int outerOffset,
            int outerLen,
            int valueLine,
            int valueCol) {
        if (DIRECTIVE.matcher(new String(buffer, nameOffset, nameLen)).matches()) {
            check(new String(buffer, valueOffset, valueLen), valueLine);
        }
    }

    /** What is never closed: a template that ends too early shows half a page without a word. */
    @Override
    public void handleAutoCloseElementEnd(char[] buffer, int nameOffset, int nameLen, int line, int col) {
        var name = new String(buffer, nameOffset, nameLen);
        if (!CLOSED_BY_WHAT_FOLLOWS.contains(name.toLowerCase(Locale.ROOT))) {
            fault(line, "theme.not_closed", name);
        }
    }

    @Override
    public void handleText(char[] buffer, int offset, int len, int line, int col) {
        inlined(new String(buffer, offset, len), line);
    }

    @Override
    public void handleCDATASection(
            char[] buffer, int offset, int len, int outerOffset, int outerLen, int line, int col) {
        inlined(new String(buffer, offset, len), line);
    }

    /** Thymeleaf takes some comments for markup. */
    @Override
    public void handleComment(char[] buffer, int offset, int len, int outerOffset, int outerLen, int line, int col) {
        expressions(HtmlEscape.unescapeHtml(new String(buffer, offset, len)), line);
    }

    private void fault(int line, String key, String shown) {
        faults.add(ThemeBroken.at(theme, file, line, key, shown));
    }

    private void inlined(String text, int line) {
        var inline = INLINED.matcher(text);
        if (inline.find()) {
            check(inline.group(), line + newlines(text.substring(0, inline.start())));
        }
    }

    private void check(String raw, int line) {
        var text = HtmlEscape.unescapeHtml(raw);
        if (PREPROCESSED.matcher(text).find()) {
            fault(line, "theme.preprocessed", shown(text));
        }
        expressions(text, line);
    }

    private void expressions(String text, int line) {
        for (var at = 0; at < text.length() - 1; at++) {
            if ((text.charAt(at) == '$' || text.charAt(at) == '*') && text.charAt(at + 1) == '{') {
                var end = end(text, at + 1);
                var where = line + newlines(text.substring(0, at));
                if (end < 0) {
                    fault(where, "theme.expression_open", shown(text.substring(at)));
                } else {
                    expression(text.substring(at + 2, end), where);
                }
            }
        }
    }

    /** Where the brace that opens here is closed; -1 where it is not. */
    private static int end(String text, int open) {
        var depth = 0;
        var quoted = false;
        for (var at = open; at < text.length(); at++) {
            var each = text.charAt(at);
            if (each == '\'') {
                quoted = !quoted;
            } else if (!quoted && each == '{') {
                depth++;
            } else if (!quoted && each == '}' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    private void expression(String written, int line) {
        var isConverted = written.startsWith("{") && written.endsWith("}");
        var expression = isConverted ? written.substring(1, written.length() - 1) : written;
        try {
            if (reaches(parser.parseRaw(expression).getAST())) {
                fault(line, "theme.reaches", shown(written));
            }
        } catch (org.springframework.expression.ParseException | IllegalStateException e) {
            fault(line, "theme.expression", shown(written));
        }
    }

    /** Whether an expression asks for what no template is given. */
    private static boolean reaches(SpelNode node) {
        if (node instanceof TypeReference
                || node instanceof BeanReference
                || node instanceof ConstructorReference
                || node instanceof FunctionReference
                || node instanceof Assign
                || node instanceof OpInc
                || node instanceof OpDec
                || (node instanceof VariableReference && !isHelper(node.toStringAST()))
                || (node instanceof PropertyOrFieldReference property
                        && property.getName().equals("class"))
                || (node instanceof MethodReference method && method.getName().equals("getClass"))) {
            return true;
        }
        for (var child = 0; child < node.getChildCount(); child++) {
            if (reaches(node.getChild(child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isHelper(String variable) {
        return variable.equals("#this") || ThemeEngine.HELPERS.contains(variable.substring(1));
    }

    private static String shown(String text) {
        return text.strip().substring(0, Math.min(SHOWN, text.strip().length()));
    }

    private static int newlines(String text) {
        return (int) text.chars().filter(each -> each == '\n').count();
    }
}
