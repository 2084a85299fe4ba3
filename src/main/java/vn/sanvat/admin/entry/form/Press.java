package vn.sanvat.admin.entry.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;

/** One press of a button below a text. The browser keeps the text until it hears that the press arrived. */
public final class Press {
    static final String NAME = "press";
    private static final Pattern FORM = Pattern.compile("[0-9a-z-]{8,40}");

    private Press() {}

    /** Tells the script that the text of this press is saved, so that the browser need not keep it any longer. */
    public static void acknowledge(HttpServletRequest request, HttpServletResponse response) {
        var press = Objects.requireNonNullElse(request.getParameter(NAME), "");
        if (FORM.matcher(press).matches()) {
            response.addHeader("Set-Cookie", "sanvat_saved=" + press + "; Path=/admin; Max-Age=600; SameSite=Strict");
        }
    }
}
