<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>That was tried too often. Try again in %n minute(s).</source>
        <translation>
            <numerusform>That was tried too often. Try again in %n minute.</numerusform>
            <numerusform>That was tried too often. Try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expired %n day(s)</source>
        <extracomment>A food&apos;s best-before day was this many days ago</extracomment>
        <translation>
            <numerusform>Expired %n day</numerusform>
            <numerusform>Expired %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>A food keeps this many days more</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pantry</name>
    <message numerus="yes">
        <source>%n meal(s) this week</source>
        <translation>
            <numerusform>%n meal this week</numerusform>
            <numerusform>%n meals this week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n serving</numerusform>
            <numerusform>%n servings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SyncWords</name>
    <message numerus="yes">
        <source>Offline, %n change(s) waiting</source>
        <extracomment>%n changes made here that the other devices do not have yet</extracomment>
        <translation>
            <numerusform>Offline, %n change waiting</numerusform>
            <numerusform>Offline, %n changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <extracomment>%n changes made here that the other devices do not have yet</extracomment>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::AiProblem</name>
    <message numerus="yes">
        <source>The %n suggestion(s) that came are kept.</source>
        <translation>
            <numerusform>The suggestion that came is kept.</numerusform>
            <numerusform>The %n suggestions that came are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::Assistant</name>
    <message numerus="yes">
        <source>Checked the pantry: %n item(s) to use soon</source>
        <translation>
            <numerusform>Checked the pantry: %n item to use soon</numerusform>
            <numerusform>Checked the pantry: %n items to use soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Compared %n recipe(s)</source>
        <translation>
            <numerusform>Compared %n recipe</numerusform>
            <numerusform>Compared %n recipes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) stay empty: nothing suits.</source>
        <translation>
            <numerusform>%n place stays empty: nothing suits.</numerusform>
            <numerusform>%n places stay empty: nothing suits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::AssistantPanel</name>
    <message numerus="yes">
        <source>Accept all %n</source>
        <extracomment>Button: takes all suggestions; %n of them</extracomment>
        <translation>
            <numerusform>Accept %n</numerusform>
            <numerusform>Accept all %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) ready.</source>
        <translation>
            <numerusform>%n suggestion ready.</numerusform>
            <numerusform>%n suggestions ready.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ChooseDayDialog</name>
    <message numerus="yes">
        <source>When do you want to eat these %n recipes?</source>
        <translation>
            <numerusform>When do you want to eat this recipe?</numerusform>
            <numerusform>When do you want to eat these %n recipes?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::CoveredCard</name>
    <message numerus="yes">
        <source>Already in the pantry, %n item(s)</source>
        <translation>
            <numerusform>Already in the pantry, %n item</numerusform>
            <numerusform>Already in the pantry, %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::DayCell</name>
    <message numerus="yes">
        <source>%1, %n meal(s) planned</source>
        <extracomment>%1 is &quot;Friday dinner&quot;</extracomment>
        <translation>
            <numerusform>%1, %n meal planned</numerusform>
            <numerusform>%1, %n meals planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::DevicesCard</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Quiet for %n day(s)</source>
        <extracomment>For how long a device has not been heard of</extracomment>
        <translation>
            <numerusform>Quiet for %n day</numerusform>
            <numerusform>Quiet for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::EncryptionDialog</name>
    <message numerus="yes">
        <source>Take at least %n letter(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>Take at least %n letter; a few words are easy to remember.</numerusform>
            <numerusform>Take at least %n letters; a few words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::HouseholdChoice</name>
    <message numerus="yes">
        <source>%1, %n member(s)</source>
        <extracomment>%1 is what one may do: &quot;Owner&quot;</extracomment>
        <translation>
            <numerusform>%1, %n member</numerusform>
            <numerusform>%1, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ImportModel</name>
    <message numerus="yes">
        <source>%n ingredient(s)</source>
        <translation>
            <numerusform>%n ingredient</numerusform>
            <numerusform>%n ingredients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ImportPage</name>
    <message numerus="yes">
        <source>Reading %n file(s)…</source>
        <translation>
            <numerusform>Reading %n file…</numerusform>
            <numerusform>Reading %n files…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipe(s) found</source>
        <translation>
            <numerusform>%n recipe found</numerusform>
            <numerusform>%n recipes found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read</source>
        <translation>
            <numerusform>%n could not be read</numerusform>
            <numerusform>%n could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save %n recipe(s)</source>
        <translation>
            <numerusform>Save %n recipe</numerusform>
            <numerusform>Save %n recipes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) could not be read and were left out.</source>
        <translation>
            <numerusform>%n picture could not be read and was left out.</numerusform>
            <numerusform>%n pictures could not be read and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ImportPreview</name>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n serving</numerusform>
            <numerusform>%n servings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::KeyChoiceForm</name>
    <message numerus="yes">
        <source>Take at least %n letter(s); a few words are easy to remember.</source>
        <translation>
            <numerusform>Take at least %n letter; a few words are easy to remember.</numerusform>
            <numerusform>Take at least %n letters; a few words are easy to remember.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::MealCard</name>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n serving</numerusform>
            <numerusform>%n servings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n meal(s)</source>
        <extracomment>%1 is &quot;Thursday lunch&quot;</extracomment>
        <translation>
            <numerusform>%1, %n meal</numerusform>
            <numerusform>%1, %n meals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::NavigationRail</name>
    <message numerus="yes">
        <source>Pantry, %n item(s) to use soon</source>
        <extracomment>For a screen reader, the navigation to the pantry: how much in it is to be used soon</extracomment>
        <translation>
            <numerusform>Pantry, %n item to use soon</numerusform>
            <numerusform>Pantry, %n items to use soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Shopping, %n item(s) to buy</source>
        <extracomment>For a screen reader, the navigation to the shopping list</extracomment>
        <translation>
            <numerusform>Shopping, %n item to buy</numerusform>
            <numerusform>Shopping, %n items to buy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::OnboardingPage</name>
    <message numerus="yes">
        <source>%n dish(es) to try out</source>
        <translation>
            <numerusform>%n dish to try out</numerusform>
            <numerusform>%n dishes to try out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::Operation</name>
    <message numerus="yes">
        <source>Imported %n recipe(s)</source>
        <translation>
            <numerusform>Imported %n recipe</numerusform>
            <numerusform>Imported %n recipes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n recipe(s)</source>
        <translation>
            <numerusform>Deleted %n recipe</numerusform>
            <numerusform>Deleted %n recipes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n meal(s)</source>
        <translation>
            <numerusform>Added %n meal</numerusform>
            <numerusform>Added %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Moved %n meal(s)</source>
        <translation>
            <numerusform>Moved %n meal</numerusform>
            <numerusform>Moved %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n meal(s)</source>
        <translation>
            <numerusform>Copied %n meal</numerusform>
            <numerusform>Copied %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n meal(s)</source>
        <translation>
            <numerusform>Removed %n meal</numerusform>
            <numerusform>Removed %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed %n meal(s)</source>
        <translation>
            <numerusform>Changed %n meal</numerusform>
            <numerusform>Changed %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cooked %n meal(s)</source>
        <translation>
            <numerusform>Cooked %n meal</numerusform>
            <numerusform>Cooked %n meals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Threw away %n item(s)</source>
        <translation>
            <numerusform>Threw away %n item</numerusform>
            <numerusform>Threw away %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s) from the pantry</source>
        <translation>
            <numerusform>Removed %n item from the pantry</numerusform>
            <numerusform>Removed %n items from the pantry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked off %n item(s)</source>
        <translation>
            <numerusform>Checked off %n item</numerusform>
            <numerusform>Checked off %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Removed %n item(s) from the list</source>
        <translation>
            <numerusform>Removed %n item from the list</numerusform>
            <numerusform>Removed %n items from the list</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PantryDelegate</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n use soon</source>
        <translation>
            <numerusform>%n use soon</numerusform>
            <numerusform>%n use soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PantryModel</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expired</source>
        <translation>
            <numerusform>%n expired</numerusform>
            <numerusform>%n expired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to use soon</source>
        <translation>
            <numerusform>%n to use soon</numerusform>
            <numerusform>%n to use soon</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PantryPage</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PlannerView</name>
    <message numerus="yes">
        <source>+%n more</source>
        <extracomment>Below two meals of a place in the week: how many others it has</extracomment>
        <translation>
            <numerusform>+%n more</numerusform>
            <numerusform>+%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::PrivacyCard</name>
    <message numerus="yes">
        <source>%n thing(s) could not be opened here</source>
        <translation>
            <numerusform>%n thing could not be opened here</numerusform>
            <numerusform>%n things could not be opened here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ProviderCard</name>
    <message numerus="yes">
        <source>%n model(s) to choose from.</source>
        <translation>
            <numerusform>%n model to choose from.</numerusform>
            <numerusform>%n models to choose from.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RatingStars</name>
    <message numerus="yes">
        <source>Your rating: %n of 5 stars</source>
        <translation>
            <numerusform>Your rating: %n of 5 stars</numerusform>
            <numerusform>Your rating: %n of 5 stars</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipeFilters</name>
    <message numerus="yes">
        <source>At most %n minute(s)</source>
        <translation>
            <numerusform>At most %n minute</numerusform>
            <numerusform>At most %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipeHead</name>
    <message numerus="yes">
        <source>Buy %n missing</source>
        <extracomment>Puts the ingredients that are not at home on the shopping list</extracomment>
        <translation>
            <numerusform>Buy %n missing</numerusform>
            <numerusform>Buy %n missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipeListModel</name>
    <message numerus="yes">
        <source>%n serving(s)</source>
        <translation>
            <numerusform>%n serving</numerusform>
            <numerusform>%n servings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipePage</name>
    <message numerus="yes">
        <source>Put %n item(s) on this week’s shopping list.</source>
        <translation>
            <numerusform>Put %n item on this week’s shopping list.</numerusform>
            <numerusform>Put %n items on this week’s shopping list.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipeShelf</name>
    <message numerus="yes">
        <source>Under %n min</source>
        <translation>
            <numerusform>Under %n min</numerusform>
            <numerusform>Under %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Search %n recipe(s)</source>
        <translation>
            <numerusform>Search %n recipe</numerusform>
            <numerusform>Search %n recipes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::RecipesPage</name>
    <message numerus="yes">
        <source>%n recipe(s)</source>
        <translation>
            <numerusform>%n recipe</numerusform>
            <numerusform>%n recipes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ShoppingModel</name>
    <message numerus="yes">
        <source>for: %n meal(s)</source>
        <extracomment>Why something is on the shopping list</extracomment>
        <translation>
            <numerusform>for: %n meal</numerusform>
            <numerusform>for: %n meals</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::ShoppingPage</name>
    <message numerus="yes">
        <source>%n left to buy</source>
        <translation>
            <numerusform>%n left to buy</numerusform>
            <numerusform>%n left to buy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::SignOutDialog</name>
    <message numerus="yes">
        <source>Everything stays on this computer. %n change(s) did not reach the others yet.</source>
        <translation>
            <numerusform>Everything stays on this computer. %n change did not reach the others yet.</numerusform>
            <numerusform>Everything stays on this computer. %n changes did not reach the others yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::UseSoonPanel</name>
    <message numerus="yes">
        <source>%n item(s) to use today.</source>
        <translation>
            <numerusform>%n item to use today.</numerusform>
            <numerusform>%n items to use today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) to use by %1.</source>
        <extracomment>%1 is a day of the week</extracomment>
        <translation>
            <numerusform>%n item to use by %1.</numerusform>
            <numerusform>%n items to use by %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::WaitingCard</name>
    <message numerus="yes">
        <source>%n change(s) waiting</source>
        <translation>
            <numerusform>%n change waiting</numerusform>
            <numerusform>%n changes waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::WeekController</name>
    <message numerus="yes">
        <source>Where should these %n meals go?</source>
        <translation>
            <numerusform>Where should this meal go?</numerusform>
            <numerusform>Where should these %n meals go?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::WeekModel</name>
    <message numerus="yes">
        <source>%n for %1</source>
        <extracomment>On a meal that leaves servings over; %n servings, %1 a short day: &quot;3 for Wed&quot;</extracomment>
        <translation>
            <numerusform>%n for %1</numerusform>
            <numerusform>%n for %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kjc::WeekSummary</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ingredient(s)</source>
        <translation>
            <numerusform>%n ingredient</numerusform>
            <numerusform>%n ingredients</numerusform>
        </translation>
    </message>
</context>
</TS>
