/** How people sign in: passwords, sessions, limits. Start with {@link vn.sanvat.accounts.signin.SignIn}. */
@NamedInterface("signin")
@NullMarked
package vn.sanvat.accounts.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
