package vn.sanvat.admin;

import java.util.regex.Pattern;

/** A page of the desk to go on to. Anything else that a request names leads to the first page. */
record NextPage(String path) {
    private static final Pattern FORM = Pattern.compile("/admin(/[A-Za-z0-9._-]{1,100}){0,6}");

    static NextPage of(String asked) {
        return new NextPage(FORM.matcher(asked).matches() && !asked.contains("..") ? asked : "/admin");
    }
}
