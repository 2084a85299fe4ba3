/** Tokens, with which programs act in a person's name. Start with {@link vn.sanvat.accounts.tokens.MakeToken}. */
@NamedInterface("tokens")
@NullMarked
package vn.sanvat.accounts.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
