// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/samplelibrary.h"

#include "app/common/whendone.h"
#include "core/recipe/formats/registry.h"
#include "resources/samples/samples.h"

#include <QPromise>
#include <QThreadPool>

namespace kjc {

static std::vector<ImportedRecipe> readSamples()
{
    std::vector<ImportedRecipe> recipes;
    for (const ImportSource &source : sampleRecipes())
        if (Result<ImportBatch> batch = formats::read(source))
            std::ranges::move(batch.value().recipes, std::back_inserter(recipes));
    return recipes;
}

void addSampleRecipes(Services &services, QObject *context, std::function<void(const Result<ImportOutcome> &)> done)
{
    auto promise = std::make_shared<QPromise<std::vector<ImportedRecipe>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(readSamples());
        promise->finish();
    });
    whenDone(promise->future(), context,
             [&services, context, done = std::move(done)](const std::vector<ImportedRecipe> &recipes) {
                 whenDone(services.recipes.import(recipes), context, done);
             });
}

} // namespace kjc
